#!/usr/bin/env node
// The command line: the same jobs as the window, without one.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Deal } from '../shared/deal/document.ts';
import { DealFileError, readDealText } from '../shared/deal/file.ts';
import { instantiate } from '../shared/deal/instantiate.ts';
import { calculate, type DealEvaluation, evaluate } from '../shared/engine/evaluation.ts';
import { exportWorkbook } from './workbook/export.ts';

const USAGE = `Usage:
  parley evaluate FILE.parley [--json]       headline figures, or every line as JSON
  parley export FILE.parley -o OUT.xlsx      the live workbook

Exit status: 0 done, 1 the file or the deal has a fault, 2 the command is not understood.`;

/** What the user got wrong in calling; everything else is a fault of a file. */
class UsageError extends Error {}

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args);
  if (values.help || positionals.length === 0) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const [command, file, ...rest] = positionals;
  if (!file) throw new UsageError(`${command} needs a deal file`);
  if (rest.length > 0) throw new UsageError(`one file at a time, not also ${rest.join(' ')}`);
  switch (command) {
    case 'evaluate': {
      const evaluation = evaluated(readDeal(file));
      process.stdout.write(values.json ? `${JSON.stringify(evaluation, null, 2)}\n` : headlines(evaluation));
      return;
    }
    case 'export': {
      if (!values.output) throw new UsageError('export needs -o OUT.xlsx');
      await exportWorkbook(readDeal(file), values.output);
      process.stdout.write(`${values.output}\n`);
      return;
    }
    default:
      throw new UsageError(`there is no command ${command}`);
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readDeal(file: string): Deal {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}. Check the path.`,
    );
  }
  try {
    return readDealText(text);
  } catch (error) {
    if (error instanceof DealFileError) throw new Error(`${file}: ${error.message}`);
    throw error;
  }
}

function evaluated(deal: Deal): DealEvaluation {
  return evaluate(calculate(instantiate(deal)), new Map(deal.scenarios.map(({ id, kind }) => [id, kind])));
}

function headlines({ deal, months, scenarios, comparisons }: DealEvaluation): string {
  const figure = (value: number | null) => (value === null ? 'none' : value.toFixed(3));
  const percent = (share: number | null) => (share === null ? 'none' : `${(100 * share).toFixed(1)} %`);
  const lines = [`${deal}, ${months} months`];
  for (const { name, lines: sums, providers } of scenarios) {
    lines.push(
      `${name}: total cost of performance ${figure(sums.totalCostOfPerformance.term)}, present value ${figure(sums.totalCostOfPerformance.npv)}; cost of supplier ${figure(sums.costOfSupplier.term)}`,
    );
    for (const provider of providers) {
      lines.push(
        `  ${provider.name}: margin ${percent(provider.marginTerm)}, present value ${figure(provider.npv)}, IRR ${percent(provider.irr)}, payback month ${provider.paybackMonth ?? 'none'}`,
      );
    }
  }
  const name = (id: string) => scenarios.find((scenario) => scenario.id === id)?.name ?? id;
  for (const comparison of comparisons) {
    lines.push(
      `${name(comparison.scenario)} against ${name(comparison.reference)}: client ${figure(comparison.clientGainNpv)}, providers ${figure(comparison.providersGainNpv)}, ${figure(comparison.points)} points, payback month ${comparison.paybackMonth ?? 'none'}, ${comparison.winWin ? 'win-win' : 'not win-win'}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  const usage = error instanceof UsageError;
  process.stderr.write(usage ? `parley: ${message}\n\n${USAGE}\n` : `parley: ${message}\n`);
  process.exitCode = usage ? 2 : 1;
});

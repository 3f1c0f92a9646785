#!/usr/bin/env node
// The command line: the same jobs as the window, without one.
import { parseArgs } from 'node:util';
import { NoSuchPartyError } from '../shared/bid/permitted-deal.ts';
import type { Deal } from '../shared/deal/document.ts';
import type { ImportChoices } from '../shared/import/import-services.ts';
import { type Audience, audiences, type ExportOrder, titleShape } from '../shared/ipc/export-order.ts';
import { assumptionLines, assumptionsIn } from './assumptions.ts';
import { exportFor, isAudience, orderAsked, partyAsked } from './audiences.ts';
import { evaluateDeal, headline } from './headline.ts';
import { importLines, readMapping, servicesFrom, writeImportedDeal } from './import-services.ts';
import { describeError, Failure, fileFailure, isForUser } from './ipc/failures.ts';
import { readDealFile } from './ipc/files.ts';
import { writeNewDeal } from './new-deal-file.ts';
import { printWithElectron } from './print-with-electron.ts';
import { progressLine } from './progress-line.ts';
import { bidFilesLines, bidLines, dealWithBids, isAcceptance, readBidFiles } from './read-bid.ts';
import { reportCommand, UsageError } from './report-command.ts';

const USAGE = `Usage:
  parley evaluate FILE.parley [--json]       headline figures, or every line as JSON
  parley export FILE.parley -o OUT.xlsx [--audience internal|executive|counterparty|bid]
                [--provider ID] [--scenario ID] [--number N] [--title TEXT] [--bidder NAME]
                                             the live workbook: all of it, its results, what one provider may
                                             know of its part, or a sheet for its bid (of round N); the last two
                                             under a title of their own where the deal's says too much
  parley report FILE.parley -o OUT.pdf [--paper A4|Letter]
                                             the results on one page, for executives
  parley import-bid FILE.parley BID.xlsx|csv ... [--provider ID] [--scenario ID] [--json]
         [-o DEAL.parley --accept clean|all]
                                             what a filled-in bid sheet would change in the deal, line by line;
                                             several also side by side; with -o a new deal with the values in
                                             which nothing is in doubt, or with all: one bid in its scenario,
                                             of several each in a variant of its own
  parley assumptions FILE.parley [--json]    every input the deal states, with its source and its effect on total
                                             cost of performance: first what matters and has no source
  parley import-services FILE.xlsx|csv [--sheet NAME] [--header-row N] [--decimal comma|point]
         [--first-year 2027] [--mapping MAP.json] [--json] [-o DEAL.parley]
                                             services of a table others made: what each column was taken
                                             for, every figure refused and why; with -o a new deal of them

Exit status: 0 done, 1 the file or the deal has a fault, 2 the command is not understood.`;

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parsed(args);
  if (values.help || positionals.length === 0) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const [command = '', file, ...more] = positionals;
  if (!file) throw new UsageError(`${command} needs a file`);
  if (command !== 'import-bid' && more.length > 0)
    throw new UsageError(`one file at a time, not also ${more.join(' ')}`);
  checkOptions(command, values);
  switch (command) {
    case 'evaluate': {
      const deal = await readDeal(file);
      const evaluation = evaluateDeal(deal);
      const text = values.json ? JSON.stringify(evaluation, null, 2) : headline(deal, evaluation).join('\n');
      process.stdout.write(`${text}\n`);
      return;
    }
    case 'export': {
      if (!values.output) throw new UsageError('export needs -o OUT.xlsx');
      // A workbook under any other name could take the place of the deal itself.
      if (!/\.xlsx$/i.test(values.output)) {
        throw new UsageError(`the workbook’s name must end in .xlsx, not ${values.output}`);
      }
      const { audience = 'internal' } = values;
      if (!isAudience(audience))
        throw new UsageError(`a workbook is for ${audiences.join(', ')}, not for ${audience}`);
      const exportNumber = Number(values.number ?? 1);
      if (!Number.isInteger(exportNumber) || exportNumber < 1)
        throw new UsageError(`a round of bids has a number from 1 on, not ${values.number}`);
      checkWhose(values, audience);
      const title = titleAsked(values.title, audience);
      const deal = await readDeal(file);
      await writeWorkbook(
        deal,
        orderAsked(deal, { audience, asked: values, title, bidder: values.bidder, exportNumber }),
        values.output,
      );
      process.stdout.write(`${values.output}\n`);
      return;
    }
    case 'report': {
      const asked = reportCommand({ file, output: values.output, paper: values.paper });
      // What is wrong with the file is said before anything is started.
      await readDeal(file);
      await printWithElectron(asked);
      process.stdout.write(`${asked.output}\n`);
      return;
    }
    case 'import-bid': {
      if (more.length === 0) throw new UsageError('import-bid needs a deal file and a bid sheet');
      await importBids(await readDeal(file), more, values);
      return;
    }
    case 'assumptions': {
      const deal = await readDeal(file);
      const found = assumptionsIn(deal);
      const text = values.json ? JSON.stringify(found, null, 2) : assumptionLines(found).join('\n');
      process.stdout.write(`${text}\n`);
      return;
    }
    case 'import-services': {
      const { output } = values;
      checkDealName(output);
      const today = new Date();
      const imported = await servicesFrom(file, await importChoices(values), today);
      if (output) await writeImportedDeal(imported, output, today);
      const text = values.json ? JSON.stringify(imported, null, 2) : importLines(imported).join('\n');
      process.stdout.write(`${text}\n`);
      return;
    }
    default:
      throw new UsageError(`there is no command ${command}`);
  }
}

/** One bid is answered by itself; of several, a file that cannot be read does not keep the others back. */
async function importBids(deal: Deal, paths: readonly string[], values: Options): Promise<void> {
  const { output, provider, scenario, accept = output ? undefined : 'all' } = values;
  if (!isAcceptance(accept))
    throw new UsageError(`-o needs --accept clean or all, not ${accept ?? 'nothing'}`);
  if (values.accept && !output) throw new UsageError('--accept needs -o DEAL.parley');
  checkDealName(output);
  const isAsked = provider !== undefined || scenario !== undefined;
  const found = await readBidFiles(paths, deal, isAsked ? partyAsked(deal, values) : undefined);
  const { bids, refused } = found;
  const [failed] = refused;
  const [only] = bids;
  if (paths.length === 1 && failed) throw new Failure(failed);
  if (output && bids.length > 0) await writeNewDeal(dealWithBids(deal, bids, accept), output);
  const single = paths.length === 1 ? only?.reading : undefined;
  const lines = () => (single ? bidLines(single) : bidFilesLines(found));
  process.stdout.write(`${values.json ? JSON.stringify(single ?? found, null, 2) : lines().join('\n')}\n`);
  // A file without a line of ours is not done, though what it is was said.
  if (failed || bids.some(({ reading }) => reading.lines.length === 0)) process.exitCode = 1;
}

/** Who names a provider and forgets the audience would send out everything. Throws UsageError. */
function checkWhose({ provider, scenario, number }: Options, audience: Audience): void {
  const party = provider !== undefined ? '--provider' : scenario !== undefined ? '--scenario' : undefined;
  if (party && (audience === 'internal' || audience === 'executive'))
    throw new UsageError(
      `${party} needs --audience counterparty or bid: the ${audience} workbook is for nobody but yourselves`,
    );
  if (number !== undefined && audience !== 'bid') throw new UsageError('--number needs --audience bid');
}

function checkDealName(output: string | undefined): void {
  if (output && !/\.parley$/i.test(output))
    throw new UsageError(`the deal’s name must end in .parley, not ${output}`);
}

type Options = ReturnType<typeof parsed>['values'];

const optionsOf: Readonly<Record<string, readonly (keyof Options)[]>> = {
  evaluate: ['json'],
  export: ['output', 'audience', 'provider', 'scenario', 'number', 'title', 'bidder'],
  report: ['output', 'paper'],
  'import-bid': ['output', 'provider', 'scenario', 'accept', 'json'],
  assumptions: ['json'],
  'import-services': ['output', 'sheet', 'header-row', 'first-year', 'decimal', 'mapping', 'json'],
};

/** An option that would be passed over in silence is refused. Throws UsageError. */
function checkOptions(command: string, values: Options): void {
  const known = new Set<string>(optionsOf[command]);
  const foreign = Object.keys(values).find((name) => !known.has(name));
  if (optionsOf[command] && foreign) throw new UsageError(`${command} has no option --${foreign}`);
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        output: { type: 'string', short: 'o' },
        paper: { type: 'string' },
        audience: { type: 'string' },
        provider: { type: 'string' },
        scenario: { type: 'string' },
        number: { type: 'string' },
        title: { type: 'string' },
        bidder: { type: 'string' },
        sheet: { type: 'string' },
        'header-row': { type: 'string' },
        'first-year': { type: 'string' },
        decimal: { type: 'string' },
        mapping: { type: 'string' },
        accept: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function importChoices(values: Options): Promise<ImportChoices> {
  const { sheet, decimal, mapping, 'header-row': row, 'first-year': year } = values;
  if (row !== undefined && !/^[1-9]\d{0,6}$/.test(row))
    throw new UsageError(`--header-row is a number such as 4, not ${row}`);
  if (year !== undefined && !/^20\d\d$/.test(year))
    throw new UsageError(`--first-year is a year such as 2027, not ${year}`);
  if (decimal !== undefined && decimal !== 'comma' && decimal !== 'point')
    throw new UsageError(`--decimal is comma or point, not ${decimal}`);
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { headerRow: Number(row) }),
    ...(year === undefined ? {} : { firstYear: Number(year) }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(mapping === undefined ? {} : { mapping: await readMapping(mapping) }),
  };
}

const readDeal = (file: string): Promise<Deal> => readDealFile(file, file);

function titleAsked(text: string | undefined, audience: Audience): string | undefined {
  if (text === undefined) return undefined;
  if (audience === 'internal' || audience === 'executive')
    throw new UsageError(`--title is for a counterparty or a bid; for ${audience} rename the deal`);
  const title = titleShape.safeParse(text);
  if (!title.success) throw new UsageError(`--title: ${title.error.issues[0]?.message}`);
  return title.data;
}

/** Says how far it is only to a person at a terminal: a script reads what went wrong there, and nothing else. */
async function writeWorkbook(deal: Deal, order: ExportOrder, file: string): Promise<void> {
  const line = process.stderr.isTTY ? progressLine(process.stderr) : undefined;
  try {
    await exportFor(deal, order, file, line?.show);
  } catch (error) {
    throw fileFailure(error, file, 'written');
  } finally {
    line?.clear();
  }
}

/** What went wrong and what to do; here an unexpected error keeps its message, as the reader is at a terminal. */
function explained(error: unknown): string {
  if (isForUser(error)) {
    const { what, remedy } = describeError(error);
    return `${what}\n${remedy}`;
  }
  return error instanceof Error ? error.message : String(error);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const usage = error instanceof UsageError || error instanceof NoSuchPartyError;
  process.stderr.write(`parley: ${explained(error)}\n${usage ? `\n${USAGE}\n` : ''}`);
  process.exitCode = usage ? 2 : 1;
});

// A deal's figures outside the window: every line as the contract of `evaluate` has them, and the headline in words.
import { type Advice, adviceOn } from '../shared/assessment/advice.ts';
import type { Deal } from '../shared/deal/document.ts';
import { instantiate } from '../shared/deal/instantiate.ts';
import { calculate, type DealEvaluation, evaluate } from '../shared/engine/evaluation.ts';

/** What `evaluate --json` prints: every line, and what is worth a second look. */
export interface JudgedEvaluation extends DealEvaluation {
  readonly warnings: readonly Advice[];
}

export function evaluateDeal(deal: Deal): JudgedEvaluation {
  const results = calculate(instantiate(deal));
  const kinds = new Map(deal.scenarios.map(({ id, kind }) => [id, kind]));
  return { ...evaluate(results, kinds), warnings: adviceOn(results, kinds) };
}

/** Each scenario against the traditional one, or against the first where there is none. */
export function headline(deal: Deal, { scenarios, comparisons }: DealEvaluation): string[] {
  const reference = scenarios.find(({ kind }) => kind === 'traditional') ?? scenarios[0];
  const lines = [`${deal.name}: ${deal.months} months, ${deal.currency}, amounts in ${deal.amountsIn}`];
  for (const { id, name, lines: statement, providers } of scenarios) {
    const { totalCostOfPerformance: total, costOfSupplier: supplier } = statement;
    lines.push(
      `  ${name}: total cost of performance ${figure(total.npv)} NPV (${figure(total.term)} undiscounted), cost of supplier ${figure(supplier.npv)} NPV`,
    );
    const gain = comparisons.find((one) => one.scenario === id && one.reference === reference?.id);
    if (gain) {
      lines.push(
        `    against ${reference?.name}: client gain ${figure(gain.clientGainNpv)} NPV, providers’ ${figure(gain.providersGainNpv)} NPV, ${figure(gain.pointsNpv, 2)} points of contract value (${figure(gain.points, 2)} undiscounted), payback ${payback(gain)}, ${gain.winWin ? 'win-win' : 'not win-win'}`,
      );
    }
    for (const provider of providers) {
      lines.push(
        `    ${provider.name}: margin ${percent(provider.marginTerm)}, NPV ${figure(provider.npv)}, IRR ${percent(provider.irr)}, payback ${payback(provider)}`,
      );
    }
  }
  return lines;
}

const figure = (value: number | null, digits = 6) => (value === null ? 'none' : value.toFixed(digits));
const percent = (value: number | null) => (value === null ? 'none' : `${(value * 100).toFixed(3)} %`);
function payback({ paybackMonth }: { readonly paybackMonth: number | null }): string {
  if (paybackMonth === null) return 'never';
  return paybackMonth === 0 ? 'at once' : `month ${paybackMonth}`;
}

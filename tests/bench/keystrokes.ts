// One number of a deal typed over, and everything calculated again: our engine and a spreadsheet in turn, so that
// what else the machine does slows both.
import { planDeal } from '../../electron/workbook/plan-deal.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { instantiate } from '../../shared/deal/instantiate.ts';
import { calculate, type DealCalculation } from '../../shared/engine/evaluation.ts';
import { interpret } from '../../shared/engine/interpret.ts';
import { model } from '../../shared/model/index.ts';
import { instanceWithKey } from '../../shared/model/instances.ts';
import type { Scope } from '../../shared/model/scopes.ts';
import { inputCells } from '../../shared/workbook/input-rows.ts';
import { layoutOf } from '../../shared/workbook/plan-workbook.ts';
import { portfolio, type Size } from './portfolio.ts';
import { type Place, type Spreadsheet, spreadsheetOf } from './spreadsheet.ts';
import { quantile, type Times, timed, timesOf } from './times.ts';

export interface KeystrokeTimes {
  readonly input: string;
  /** Rows of months, years or single values that came out different, of all there are. */
  readonly rows: { readonly changed: number; readonly all: number };
  /** Milliseconds from the changed deal to all results, nothing else in the process. */
  readonly ours: Times;
  /** In turn with the spreadsheet, whose cells fill the memory and the caches. */
  readonly inTurn: {
    readonly ours: Times;
    readonly spreadsheet: Times;
    /** How many times longer the spreadsheet took: median over pairs of runs that followed each other. */
    readonly ratio: number;
  };
}

export interface SizeTimes {
  readonly size: Size;
  /** Nothing known before: instances and every row. */
  readonly fromScratch: Times;
  /** The plain interpreter, which the engine is held against. */
  readonly interpreter: Times;
  readonly spreadsheet: {
    readonly formulas: number;
    readonly build: number;
    /** Largest difference of total cost of performance, relative: checked before anything is timed. */
    readonly difference: number;
  };
  readonly keystrokes: readonly KeystrokeTimes[];
}

interface Keystroke {
  readonly input: string;
  readonly holder: { readonly scope: Scope; readonly key: string };
  readonly typed: (deal: Deal, value: number) => Deal;
  /** Typed in turn, so that every run changes something. */
  readonly values: readonly [number, number];
}

/** In-house inflation reaches every month and, over the total, every scenario; a benefit reaches one. */
const keystrokes: readonly Keystroke[] = [
  {
    input: 'costInflation',
    holder: { scope: 'service', key: 'service-1' },
    typed: (deal, value) => ({
      ...deal,
      services: deal.services.map((service, index) =>
        index === 0 ? { ...service, inputs: { ...service.inputs, costInflation: value } } : service,
      ),
    }),
    values: [0.031, 0.032],
  },
  {
    input: 'annualBenefit',
    holder: { scope: 'benefit', key: 'scenario-2/benefit-1' },
    typed: (deal, value) => ({
      ...deal,
      scenarios: deal.scenarios.map((scenario, index) =>
        index === 1
          ? {
              ...scenario,
              benefits: scenario.benefits.map((benefit, at) =>
                at === 0 ? { ...benefit, inputs: { ...benefit.inputs, annualBenefit: value } } : benefit,
              ),
            }
          : scenario,
      ),
    }),
    values: [25, 26],
  },
];

const TOLERANCE = 1e-9;
/** Runs before the counted ones, while the compiler still learns. */
const WARM_UP = 3;

/** `alone` and `inTurn` are how often a keystroke is measured; what takes longer is measured less often. */
export function measure(
  size: Size,
  { alone, inTurn }: { readonly alone: number; readonly inTurn: number },
  say: (progress: string) => void,
): SizeTimes {
  say('our engine');
  const deal = keystrokes.reduce((one, { typed, values }) => typed(one, values[0]), portfolio(size));
  const fromScratch = repeated(alone / 4, () => calculate(instantiate(deal)));
  const interpreter = repeated(alone / 10, () => interpret(model, instantiate(deal)));
  const ours = keystrokes.map((keystroke) => {
    const typist = typing(keystroke, deal);
    const times = repeated(alone, () => typist.next());
    return { input: keystroke.input, rows: changedRows(typist.before(), typist.results()), ours: times };
  });

  say('building the spreadsheet');
  const plan = planDeal(deal);
  const start = performance.now();
  const sheet = spreadsheetOf(plan);
  const build = performance.now() - start;
  const totals = plan.names.filter(({ name }) => /^tcp_(npv|total)_/.test(name));
  const difference = worstDifference(sheet, totals, calculate(instantiate(deal)));
  const measured = keystrokes.map((keystroke, index): KeystrokeTimes => {
    say(`typing ${keystroke.input} into both`);
    const before = ours[index];
    if (!before) throw new Error(`${keystroke.input} was not measured`);
    return { ...before, inTurn: typedIntoBoth(keystroke, deal, sheet, totals, inTurn) };
  });
  const { formulas } = sheet;
  sheet.close();
  return {
    size,
    fromScratch,
    interpreter,
    spreadsheet: { formulas, build, difference },
    keystrokes: measured,
  };
}

const repeated = (times: number, work: () => void): Times =>
  timesOf(Array.from({ length: WARM_UP + Math.ceil(times) }, () => timed(work)).slice(WARM_UP));

/** Types the values in turn, each time from the results of the time before, as the window does. */
function typing({ typed, values }: Keystroke, deal: Deal) {
  let count = 0;
  let results = calculate(instantiate(deal));
  let before = results;
  const deals = values.map((value) => typed(deal, value));
  return {
    next: (): void => {
      count += 1;
      before = results;
      results = calculate(instantiate(deals[count % 2] ?? deal), before);
    },
    value: () => values[count % 2] ?? Number.NaN,
    results: () => results,
    before: () => before,
  };
}

function typedIntoBoth(
  keystroke: Keystroke,
  deal: Deal,
  sheet: Spreadsheet,
  totals: readonly Total[],
  rounds: number,
): KeystrokeTimes['inTurn'] {
  const place = cellOf(keystroke, deal);
  const typist = typing(keystroke, deal);
  const pairs = Array.from({ length: WARM_UP + rounds }, () => {
    const ours = timed(() => typist.next());
    const theirs = timed(() => sheet.set(place, typist.value()));
    worstDifference(sheet, totals, typist.results());
    return { ours, theirs };
  }).slice(WARM_UP);
  // As it was, for the next keystroke.
  sheet.set(place, keystroke.values[0]);
  return {
    ours: timesOf(pairs.map(({ ours }) => ours)),
    spreadsheet: timesOf(pairs.map(({ theirs }) => theirs)),
    ratio: quantile(
      pairs.map(({ ours, theirs }) => theirs / ours),
      0.5,
    ),
  };
}

function cellOf({ input, holder: { scope, key } }: Keystroke, deal: Deal): Place {
  const situation = instantiate(deal);
  const row = layoutOf(situation).inputRow(input, instanceWithKey(situation, scope, key));
  const [place] = inputCells(row, situation);
  if (!place) throw new Error(`no cell for ${input}`);
  return place;
}

type Total = Place & { readonly name: string };

/** A ratio means nothing unless both come to the same: throws where they do not. */
function worstDifference(sheet: Spreadsheet, totals: readonly Total[], results: DealCalculation): number {
  const differences = totals.map(({ name, ...place }) => {
    const [, kind, number] = /^tcp_(npv|total)_(\d+)$/.exec(name) ?? [];
    const scenario = results.situation.instances.scenario[Number(number) - 1];
    if (!scenario) throw new Error(`no scenario for ${name}`);
    const ours = results.value(kind === 'npv' ? 'costNpv' : 'costTerm', scenario.key);
    const theirs = sheet.value(place);
    const difference = Math.abs(ours - theirs) / Math.max(Math.abs(ours), Math.abs(theirs), 1e-300);
    if (!(difference <= TOLERANCE)) throw new Error(`${name}: ${ours} here, ${theirs} in the spreadsheet`);
    return difference;
  });
  return Math.max(...differences);
}

function changedRows(before: DealCalculation, after: DealCalculation): KeystrokeTimes['rows'] {
  const rows = after.state.series.flatMap((ofItem, item) =>
    ofItem.map((row, instance) => row !== before.state.series[item]?.[instance]),
  );
  return { changed: rows.filter((changed) => changed).length, all: rows.length };
}

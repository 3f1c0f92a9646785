// The clauses a counterparty reads: only those that quote nothing but what may leave.
import { isSet, type Quote, quoteOf, statedFor } from '../deal/clause-quote.ts';
import { type Clause, clausesOf } from '../deal/clauses.ts';
import type { Deal } from '../deal/document.ts';
import { instantiate } from '../deal/instantiate.ts';
import { amountText, printedClauses } from '../deal/workbook-subject.ts';
import type { Instance, Situation } from '../model/instances.ts';
import type { Scope } from '../model/scopes.ts';
import { switchTable } from '../model/switches.ts';
import { say, toSay } from '../text/say.ts';
import { type Permitted, permitted, restated } from '../workbook/audience/permitted.ts';
import { CONTRACT, type Counterparty, permittedDeal } from './permitted-deal.ts';

type Wording = (quote: Quote) => string;

/** `asWorded`, or other words where ours quote what stays with us. A clause that is not here is not shown. */
const clauseWordings: Readonly<Partial<Record<string, 'asWorded' | Readonly<Record<string, Wording>>>>> = {
  priceBasis: 'asWorded',
  fixedChargeFollows: 'asWorded',
  indexation: 'asWorded',
  volumeBand: 'asWorded',
  volumeTiers: 'asWorded',
  currency: 'asWorded',
  holdback: 'asWorded',
  paymentTerms: 'asWorded',
  terminationFee: 'asWorded',
  benchmark: {
    atMonth: ({ name, percent, count }) =>
      say(
        'In month {benchmarkMonth} the unit price of {name} falls to a benchmark if that is lower, by at most {benchmarkCap}; the charges here are those before it.',
        { benchmarkMonth: count('benchmarkMonth'), name, benchmarkCap: percent('benchmarkCap') },
      ),
  },
  gainSharing: 'asWorded',
  committedCut: 'asWorded',
  penaltyRate: {
    '': ({ name, times }) =>
      say(
        'Where less than the committed cut of {name} is delivered, the provider pays {penaltyRate} the saving that is missing.',
        { name, penaltyRate: times('penaltyRate') },
      ),
  },
  priceProductivity: 'asWorded',
  minimumCommitment: 'asWorded',
  atRiskShare: 'asWorded',
  bonusRate: 'asWorded',
  changePremium: {
    '': ({ name, percent }) =>
      say('Changes of {name} that are ordered from its provider bear a premium of {changePremium}.', {
        name,
        changePremium: percent('changePremium'),
      }),
  },
  assetPrice: 'asWorded',
};

interface FurtherTerm {
  readonly scope: Scope;
  readonly label: string;
  /** Shown where one of these is not 0. */
  readonly governedBy: readonly string[];
  readonly wording: (quote: Quote, about: Instance) => string;
}

/** What the model has as inputs only, and a contract has in words. */
const furtherTerms: readonly FurtherTerm[] = [
  {
    scope: 'arrangement',
    label: toSay('Staff'),
    governedBy: ['fteTransferred'],
    wording: ({ name, count }) =>
      say('{fteTransferred} FTE who perform {name} today move to the provider.', {
        fteTransferred: count('fteTransferred'),
        name,
      }),
  },
  {
    scope: 'metric',
    label: toSay('Service level'),
    governedBy: ['metricExpected', 'metricTarget', 'metricPoolShare'],
    wording: ({ name, count, percent }, { switches }) =>
      say(
        '{name}: at {direction, select, lower {most} other {least}} {metricExpected} is expected, {metricTarget} earns the bonus. A miss forfeits {metricPoolShare} of the amount at risk; {metricTrigger} misses in a row give the right to terminate.',
        {
          name,
          direction: switches.direction ?? '',
          metricExpected: count('metricExpected'),
          metricTarget: count('metricTarget'),
          metricPoolShare: percent('metricPoolShare'),
          metricTrigger: count('metricTrigger'),
        },
      ),
  },
  {
    scope: 'engagement',
    label: toSay('Own goal of gain sharing'),
    governedBy: ['gainGoalOwn'],
    wording: ({ name, amount }) =>
      say('Gain sharing with {name} starts at benefits of {gainGoalOwn} a year.', {
        name,
        gainGoalOwn: amount('gainGoalOwn'),
      }),
  },
  {
    scope: 'engagement',
    label: toSay('Margin sharing'),
    governedBy: ['marginShare'],
    wording: ({ name, percent }) =>
      say(
        'In the last month of each contract year {name} gives back {marginShare} of its margin above {marginThreshold}, by open book.',
        { name, marginShare: percent('marginShare'), marginThreshold: percent('marginThreshold') },
      ),
  },
];

export function permittedClauses(deal: Deal, party: Counterparty, table: Permitted = permitted) {
  const worded = permittedDeal(deal, party, 'words', table);
  const situation = instantiate(worded);
  const whole = instantiate(deal);
  const amount = amountText(deal);
  const clauses = clausesOf(situation, amount).flatMap((clause): readonly Omit<Clause, 'name'>[] => {
    const wording = clauseWordings[clause.name];
    if (!wording) return [];
    const about = holderOf(situation, clause);
    // “Benefits are not shared” in one file would tell whoever finds it missing in another that they may be.
    if (table.switches[clause.name] === 'ifAgreed' && about && isDefault(clause.name, about)) return [];
    const ours = holderOf(whole, { ...clause, about: ourKey(clause.about, party) });
    if (!about || !ours || !isWhole(clause.name, about, ours)) return [];
    if (wording === 'asWorded') return [clause];
    const said = wording[about.switches[clause.name] ?? ''];
    return [said ? { ...clause, wording: said(quoteOf(situation, about, amount)) } : clause];
  });
  const further = furtherTerms.flatMap(({ scope, label, governedBy, wording }) =>
    situation.instances[scope]
      .filter((instance) => governedBy.some((input) => isSet(statedFor(situation, instance, input))))
      .filter((instance) => scope !== 'metric' || serviceIsMeasured(whole, instance))
      .map((instance) => ({
        about: scope === 'metric' ? `${CONTRACT.id}/${instance.belongsTo.service}` : instance.key,
        label: say(label),
        option: '',
        wording: wording(quoteOf(situation, instance, amount), instance),
      })),
  );
  return printedClauses(worded, [...clauses, ...further]);
}

const isDefault = (name: string, { switches }: Instance): boolean => {
  const declared = switchTable[name];
  return declared !== undefined && (switches[name] ?? declared.default) === declared.default;
};

const holderOf = (
  situation: Situation,
  { about, name }: Pick<Clause, 'about' | 'name'>,
): Instance | undefined =>
  clauseScopes
    .flatMap((scope) => situation.instances[scope])
    .find(({ key, switches, inputs }) => key === about && (name in switches || name in inputs));

const clauseScopes = ['scenario', 'arrangement', 'engagement', 'oneOff'] as const satisfies readonly Scope[];

const ourKey = (key: string, { scenario }: Counterparty): string =>
  [scenario, ...key.split('/').slice(1)].join('/');

/**
 * A clause that may leave in part would say something else than the contract does: that nothing is shared, say,
 * where sharing is not agreed yet.
 */
function isWhole(name: string, said: Instance, ours: Instance): boolean {
  const [option, chosen] = [said.switches[name], ours.switches[name]];
  if (name === restated.when.switch && chosen === restated.when.option) return true;
  if (option !== chosen) return false;
  const quoted = ifAgreed[name];
  return quoted === undefined || quoted.every((input) => said.stated.has(input) || !ours.stated.has(input));
}

/** What a clause of the whole contract quotes: with any of it missing, the clause is not shown. */
const ifAgreed: Readonly<Record<string, readonly string[]>> = {
  terminationFee: ['contractInvestment', 'windDownFee', 'lostMarginShare'],
  gainSharing: [
    'gainGoal',
    'gainGuaranteed',
    'gainOver',
    'gainUnder',
    'gainFloor',
    'gainCap',
    'gainBand',
    'gainOverBand',
    'gainRecovery',
    'gainBeforeRecovery',
  ],
};

const serviceIsMeasured = (whole: Situation, metric: Instance): boolean =>
  whole.instances.service.find(({ key }) => key === metric.belongsTo.service)?.switches.performanceBasis ===
  'metrics';

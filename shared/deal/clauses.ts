// Each contract switch in words, with the deal's own numbers: what stands on the Terms screen and sheet.

import type { ItemName } from '../model/index.ts';
import { inputTable } from '../model/inputs.ts';
import { type InputValue, type Instance, instanceOf, inYear, type Situation } from '../model/instances.ts';
import { type OptionOf, type SwitchName, switches } from '../model/switches.ts';

export interface Clause {
  readonly switch: SwitchName;
  /** Key of the scenario, service in a scenario or benefit whose clause this is. */
  readonly about: string;
  readonly label: string;
  readonly option: string;
  readonly wording: string;
}

/** The switches that are contract clauses; the others only follow from who performs what. */
type ContractSwitch = Exclude<
  SwitchName,
  'takesPart' | 'paysProviders' | 'sourcing' | 'payee' | 'deliveryBasis'
>;

/** What a wording may quote. */
interface Quote {
  readonly name: string;
  readonly amount: (input: string) => string;
  readonly percent: (input: string) => string;
  readonly times: (input: string) => string;
}

interface ClauseRows<Name extends SwitchName> {
  /** The lines the clause moves: one of the client's, one of the provider's. */
  readonly client: ItemName;
  readonly provider: ItemName;
  readonly wording: { readonly [Option in OptionOf<Name>]: (quote: Quote) => string };
}

export const clauseTable: { readonly [Name in ContractSwitch]: ClauseRows<Name> } = {
  priceBasis: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      unitPrice: ({ name, amount }) => `${name} is charged at ${amount('unitPrice')} for each billable unit.`,
      fixedCharge: ({ name, amount }) =>
        `${name} is charged at a fixed ${amount('fixedCharge')} a month, in step with the hand-over.`,
      fixedAndUnit: ({ name, amount }) =>
        `${name} is charged at a fixed ${amount('fixedCharge')} a month and ${amount('unitPrice')} for each billable unit.`,
      shareOfAsIs: ({ name, percent }) =>
        `${name} is charged at ${percent('priceShare')} of the client’s unit cost at signing for each billable unit.`,
    },
  },
  fixedChargeFollows: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      no: ({ name }) => `The fixed charge of ${name} stays as it is whatever happens to cuts and index.`,
      yes: ({ name, percent }) =>
        `The fixed charge of ${name} follows the committed cut of ${percent('committedCut')}, productivity of ${percent('priceProductivity')} a year and indexation.`,
    },
  },
  indexation: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      none: ({ name }) => `The price of ${name} is not indexed.`,
      rate: ({ name, percent }) =>
        `On each anniversary the price of ${name} rises with the index, expected at ${percent('indexRate')} a year.`,
      yearOnYear: ({ name, percent }) =>
        `On each anniversary the price of ${name} takes over ${percent('indexSensitivity')} of what the index rose in the year beyond ${percent('indexThreshold')}, counting at most ${percent('indexCap')}; the index is expected to rise by ${percent('indexRate')} a year.`,
      sinceSigning: ({ name, percent }) =>
        `The price of ${name} takes over ${percent('indexSensitivity')} of what the index has risen since signing beyond ${percent('indexThreshold')}, counting at most ${percent('indexCap')}; the index is expected to rise by ${percent('indexRate')} a year.`,
    },
  },
  volumeBand: {
    client: 'charges',
    provider: 'revenue',
    wording: {
      excess: ({ name, percent, times }) =>
        `Volume of ${name} within ${percent('deadBand')} of the resource baseline changes no charge; beyond it, each additional unit costs ${times('additionalRate')} and each unit less saves ${times('reducedRate')} the unit price.`,
      allUnits: ({ name, percent, times }) =>
        `Volume of ${name} within ${percent('deadBand')} of the resource baseline changes no charge; once beyond it, all units from the baseline count, each additional one at ${times('additionalRate')} and each one less at ${times('reducedRate')} the unit price.`,
    },
  },
  interfaces: {
    client: 'integration',
    provider: 'revenue',
    wording: {
      client: ({ amount }) =>
        `The client integrates: one interface for each provider, at ${amount('integrationPerInterface')} a month each.`,
      lead: ({ amount }) =>
        `A lead provider integrates: one interface for each other provider and one with the client, at ${amount('integrationPerInterface')} a month each.`,
      pointToPoint: ({ amount }) =>
        `Every provider works with every other and with the client, at ${amount('integrationPerInterface')} a month for each interface.`,
    },
  },
  gainSharing: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      none: () => 'Benefits are not shared.',
      open: ({ amount, percent }) => sharingWords(amount, percent),
      limited: ({ amount, percent }) =>
        `${sharingWords(amount, percent)} The providers receive at least ${amount('gainFloor')} and at most ${amount('gainCap')} a year.`,
    },
  },
  gainShareable: {
    client: 'gainShare',
    provider: 'revenue',
    wording: {
      no: ({ name }) => `${name} does not count for gain sharing.`,
      yes: ({ name, percent }) =>
        `Of ${name}, ${percent('benefitRealised')} is expected to be realised and ${percent('benefitCashable')} of that to become money; that part counts for gain sharing.`,
    },
  },
};

const sharingWords = (amount: Quote['amount'], percent: Quote['percent']): string =>
  `In the last month of each contract year the providers receive ${percent('gainGuaranteed')} of a goal of ${amount('gainGoal')} a year and ${percent('gainOver')} of what the year’s benefits exceed it by, and pay ${percent('gainUnder')} of what is missing.`;

export const contractSwitches = Object.keys(clauseTable) as readonly ContractSwitch[];

/** Every clause of a deal, scenario by scenario; kept services have none. `money` prints an amount. */
export function clausesOf(situation: Situation, money: (amount: number) => string): readonly Clause[] {
  return situation.instances.scenario.flatMap((scenario) =>
    contractSwitches.flatMap((name) =>
      situation.instances[switches[name].scope]
        .filter((instance) => belongs(instance, scenario) && isChosen(instance, name))
        .map((instance) => clauseOf(situation, instance, name, money)),
    ),
  );
}

const belongs = (instance: Instance, scenario: Instance): boolean =>
  instance.key === scenario.key || instance.belongsTo.scenario === scenario.key;

/** A clause stands where there is something to agree: a service given, a scenario with providers. */
function isChosen(instance: Instance, name: ContractSwitch): boolean {
  if (instance.scope === 'scenario') return instance.switches.takesPart === 'providers';
  if (instance.scope !== 'arrangement') return true;
  if (instance.switches.sourcing !== 'given') return false;
  const basis = instance.switches.priceBasis;
  if (name === 'fixedChargeFollows') return basis === 'fixedCharge' || basis === 'fixedAndUnit';
  return name !== 'volumeBand' || basis !== 'fixedCharge';
}

function clauseOf(
  situation: Situation,
  instance: Instance,
  name: ContractSwitch,
  money: (amount: number) => string,
): Clause {
  const option = instance.switches[name] ?? switches[name].default;
  const stated = (input: string): InputValue => {
    const scope = inputTable[input]?.scope ?? instance.scope;
    return instanceOf(situation, scope, instance).inputs[input] ?? 0;
  };
  const from = (input: string) => inputTable[input]?.fromYear ?? 1;
  const quote: Quote = {
    name: instance.name,
    amount: (input) => byYear(stated(input), from(input), money),
    percent: (input) => byYear(stated(input), from(input), percentText),
    times: (input) => byYear(stated(input), from(input), (value) => `${plainText(value)} times`),
  };
  const rows: { readonly wording: Readonly<Record<string, (quote: Quote) => string>> } = clauseTable[name];
  const wording = rows.wording[option];
  if (!wording) throw new Error(`the switch ${name} has no wording for ${option}`);
  const options: Readonly<Record<string, string>> = switches[name].options;
  return {
    switch: name,
    about: instance.key,
    label: switches[name].label,
    option: options[option] ?? option,
    wording: wording(quote),
  };
}

/** “4.0 %”, or “4.0 % in year 2, 3.5 % from year 3”. */
function byYear(value: InputValue, first: number, text: (value: number) => string): string {
  if (typeof value === 'number') return text(value);
  const entries = value.slice(first - 1);
  const last = entries.findLastIndex((entry, index) => index === 0 || entry !== entries[index - 1]);
  if (last <= 0) return text(inYear(value, first));
  return entries
    .slice(0, last + 1)
    .map((entry, index) => `${text(entry)} ${index === last ? 'from' : 'in'} year ${first + index}`)
    .join(', ');
}

const plainText = (value: number): string => String(Number(value.toPrecision(6))).replace('-', '−');
const percentText = (share: number): string => `${plainText(100 * share)} %`;

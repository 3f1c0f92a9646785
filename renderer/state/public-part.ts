// What presenter mode shows of the open deal: the part of whoever is in the room, and nothing else of it.
import { biddersShown, OffersShownError, type Recipient } from '../../shared/bid/offers-shown.ts';
import { NoSuchPartyError } from '../../shared/bid/permitted-deal.ts';
import { type ShownPart, shownPart, titleForAnybody } from '../../shared/bid/shown-part.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { providersIn } from '../../shared/deal/providers-in.ts';
import { contractYears, type Instance, instanceOf } from '../../shared/model/instances.ts';
import { switchTable } from '../../shared/model/switches.ts';
import { say } from '../../shared/text/say.ts';
import {
  clausesOfService,
  paymentLines,
  serviceLevelLines,
} from '../../shared/workbook/audience/provider-summary.ts';
import { formatAmount, formatValue, moneyDecimals, scaleLabel, userLocale } from '../format/number.ts';

/** By who is in the room, and how their figures are written: clauses quote them. */
const parts = new WeakMap<Deal, Map<string, ShownPart | null>>();

/**
 * Null where nobody is in the room, or nobody who is paid in this deal (any more), or somebody else than the bidder
 * whose prices stand in it: the room is not told which.
 */
export function partOf(deal: Deal, party: Recipient | null): ShownPart | null {
  if (!party) return null;
  const known = parts.get(deal) ?? new Map<string, ShownPart | null>();
  parts.set(deal, known);
  const key = JSON.stringify([party.scenario, party.provider, party.bidder, userLocale()]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const part = madeOf(deal, party);
  known.set(key, part);
  return part;
}

function madeOf(deal: Deal, party: Recipient): ShownPart | null {
  try {
    return shownPart(deal, party);
  } catch (error) {
    if (error instanceof NoSuchPartyError || error instanceof OffersShownError) return null;
    throw error;
  }
}

/** Whether there is a part to be shown to them: what `partOf` would find, without making it. */
export function isShownTo(deal: Deal, party: Recipient | null): boolean {
  const scenario = deal.scenarios.find(({ id }) => id === party?.scenario);
  if (!party || !scenario || !providersIn(deal, scenario).some(({ id }) => id === party.provider))
    return false;
  return biddersShown(deal, party).every((bidder) => bidder === party.bidder);
}

/** What everybody may know: of the deal its title, currency and term. */
export const publicTitle = (deal: Deal, part: ShownPart | null): string =>
  part ? part.known.name : titleForAnybody(deal);

export interface Guest {
  readonly party: Recipient;
  readonly provider: string;
  readonly scenario: string;
  /** Whose prices stand in the part; with more than one of them it is shown to nobody. */
  readonly bidders: readonly string[];
}

/** Everybody who may be in the room, scenario by scenario. */
export const guestsOf = (deal: Deal): readonly Guest[] =>
  deal.scenarios.flatMap((scenario) =>
    providersIn(deal, scenario).map(({ id, name }) => {
      const party = { scenario: scenario.id, provider: id };
      const bidders = biddersShown(deal, party);
      const [bidder] = bidders;
      return {
        party: bidder === undefined ? party : { ...party, bidder },
        ...{ provider: name, scenario: scenario.name, bidders },
      };
    }),
  );

export interface PublicRow {
  readonly label: string;
  readonly unit: string;
  readonly term: string;
  /** Signing first, then the contract years. */
  readonly byYear: readonly string[];
  readonly total: boolean;
}

export interface PublicTable {
  readonly title: string;
  readonly rows: readonly PublicRow[];
}

const VOLUME_DECIMALS = 1;

const totals: ReadonlySet<string> = new Set(['serviceCharges', 'invoiced', 'netOfAssets']);

function rowOf(part: ShownPart, name: string, instance: Instance, label?: string): PublicRow {
  const { known, theirs, situation, values } = part;
  const item = theirs.items[name];
  if (!item) throw new Error(`no line item ${name} that may be shown`);
  const shown = (value: number) =>
    formatAmount(value, { decimals: item.unit === 'money' ? moneyDecimals(known) : VOLUME_DECIMALS });
  const years = Array.from({ length: contractYears(situation.months) + 1 }, (_, year) => year);
  return {
    label: label ?? say(item.label),
    unit:
      item.unit === 'money'
        ? scaleLabel(known)
        : (known.services.find(({ id }) => id === instance.belongsTo.service)?.unit ?? ''),
    term: shown(values.sum(name, instance.key, { kind: 'term' })),
    byYear: years.map((year) => shown(values.sum(name, instance.key, { kind: 'year', year }))),
    total: totals.has(name),
  };
}

/** What is paid over the contract; empty for a provider without any part that is paid. */
export function paymentTables(part: ShownPart): readonly PublicTable[] {
  return part.situation.instances.engagement.map((one) => ({
    title: say('Payments'),
    rows: paymentLines(one).map((name) => rowOf(part, name, one)),
  }));
}

export function chargeTables(part: ShownPart): readonly PublicTable[] {
  return part.situation.instances.arrangement.map((one) => ({
    title: say('Charges: {name}', { name: one.name }),
    rows: [...clausesOfService(one), 'serviceCharges'].map((name) => rowOf(part, name, one)),
  }));
}

export function volumeTable(part: ShownPart): PublicTable {
  const { arrangement } = part.situation.instances;
  return {
    title: say('Volumes performed'),
    rows: arrangement.map((one) => rowOf(part, 'handedOverVolume', one, one.name)),
  };
}

/** Not in the payments: what service levels can cost and bring at most. */
export function serviceLevelTable(part: ShownPart): PublicTable {
  const { arrangement } = part.situation.instances;
  return {
    title: say('Service levels, not in the payments'),
    rows: arrangement.flatMap((one) =>
      serviceLevelLines(one).map((name) =>
        rowOf(part, name, one, `${say(part.theirs.items[name]?.label ?? name)}: ${one.name}`),
      ),
    ),
  };
}

export interface ScopeRow {
  readonly key: string;
  readonly service: string;
  readonly pricedBy: string;
  readonly unit: string;
  readonly from: string;
}

export const scopeRows = ({ known, situation }: ShownPart): readonly ScopeRow[] =>
  situation.instances.arrangement.map((one) => {
    const { key } = instanceOf(situation, 'service', one);
    return {
      key,
      service: one.name,
      pricedBy: say(switchTable.priceBasis?.options[one.switches.priceBasis ?? ''] ?? ''),
      unit: known.services.find(({ id }) => id === key)?.unit ?? '',
      from: formatValue(Number(one.inputs.handOverStart ?? 0), 'months', known),
    };
  });

/** What is invoiced to the client, for each engagement: signing first, then the contract years. */
export const invoicedByYear = ({ theirs, situation, values }: ShownPart) =>
  situation.instances.engagement.map(({ key }) => ({
    ...{ key, label: say(theirs.items.invoiced?.label ?? '') },
    values: Array.from({ length: contractYears(situation.months) + 1 }, (_, year) =>
      values.sum('invoiced', key, { kind: 'year', year }),
    ),
  }));

/** Charges over the term and in the first and last contract year, undiscounted. */
export function chargesOf({ situation, values }: ShownPart) {
  const keys = situation.instances.engagement.map(({ key }) => key);
  const sum = (kind: Parameters<typeof values.sum>[2]) =>
    keys.reduce((all, key) => all + values.sum('invoiced', key, kind), 0);
  const last = contractYears(situation.months);
  return {
    term: sum({ kind: 'term' }),
    first: sum({ kind: 'year', year: 1 }),
    last: sum({ kind: 'year', year: last }),
    years: last,
  };
}

// The headline of two states of a deal, figure by figure. A scenario or provider that only one of them has
// stands with a dash in the other.
import type { Deal } from '../../../shared/deal/document.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import type { Headline } from '../../format/headline.ts';
import { formatDelta, formatPercent, formatPlain, NOTHING } from '../../format/number.ts';
import { headlineDecimals, headlineOf } from '../../state/headline.ts';

export interface StateFigure {
  readonly key: string;
  readonly label: string;
  readonly side?: 'client' | 'provider';
  /** Before, after and the change from one to the other. */
  readonly texts: readonly [before: string, after: string, change: string];
  /** The number it is, and in which of the two states there is one. */
  readonly of: FigureOf | undefined;
  readonly isIn: readonly [before: boolean, after: boolean];
}

interface FigureOf {
  readonly item: ItemName;
  readonly instanceKey: string;
}

interface Raw extends FigureOf {
  readonly key: string;
  readonly label: string;
  readonly side: 'client' | 'provider';
  readonly percent: boolean;
  readonly value: number;
}

export function stateFigures(before: Deal, after: Deal): readonly StateFigure[] {
  const [old, now] = [headlineOf(before), headlineOf(after)];
  const decimals = Math.min(headlineDecimals(old), headlineDecimals(now));
  const [left, right] = [byKey(old), byKey(now)];
  const keys = [...new Set([...right.keys(), ...left.keys()])];
  const comparison = now.verdict?.comparison;
  const verdict: StateFigure = {
    key: 'verdict',
    label: say('Verdict'),
    texts: [verdictOf(old), verdictOf(now), verdictOf(old) === verdictOf(now) ? NOTHING : 'changed'],
    of: comparison === undefined ? undefined : { item: 'winWin', instanceKey: comparison },
    isIn: [old.verdict?.comparison === comparison, true],
  };
  return [
    ...keys.flatMap((key) => {
      const [a, b] = [left.get(key), right.get(key)];
      const raw = b ?? a;
      if (!raw) return [];
      const { label, side, percent, item, instanceKey } = raw;
      const shown = (one: Raw | undefined) => (one ? written(one.value, percent, decimals) : NOTHING);
      const change = a && b ? changeOf(b.value - a.value, percent, decimals) : NOTHING;
      // Against another scenario than before it is another figure.
      const isSame = a?.instanceKey === instanceKey;
      return [
        {
          ...{ key, label, side, texts: [shown(a), shown(b), change] },
          ...{ of: { item, instanceKey }, isIn: [isSame, b !== undefined] },
        } satisfies StateFigure,
      ];
    }),
    verdict,
  ];
}

function byKey({ scenarios, gain, margins, verdict }: Headline): ReadonlyMap<string, Raw> {
  const rows: readonly Raw[] = [
    ...scenarios.map(
      ({ id, name, cost }): Raw => ({
        ...{ key: `cost ${id}`, label: say('{name}, TCP', { name: name }), side: 'client' },
        ...{ percent: false, value: cost, item: 'costNpv', instanceKey: id },
      }),
    ),
    ...(gain
      ? ([
          {
            key: 'gain',
            label: say('Gain against {against}', { against: gain.against }),
            side: 'client',
            percent: false,
            value: gain.amount,
            item: 'clientGainNpv',
            instanceKey: gain.comparison,
          },
        ] satisfies readonly Raw[])
      : []),
    ...(verdict
      ? ([
          {
            key: 'providers',
            label: say('Providers’ gain'),
            side: 'provider',
            percent: false,
            value: verdict.providersGain,
            item: 'providersGainNpv',
            instanceKey: verdict.comparison,
          },
        ] satisfies readonly Raw[])
      : []),
    ...margins.map(
      ({ key, name, scenario, margin }): Raw => ({
        ...{
          key: `margin ${key}`,
          label: say('{name}, margin, {scenario}', { name, scenario }),
          side: 'provider',
        },
        ...{ percent: true, value: margin, item: 'marginTerm', instanceKey: key },
      }),
    ),
  ];
  return new Map(rows.map((row) => [row.key, row]));
}

const written = (value: number, percent: boolean, decimals: number): string =>
  percent ? formatPercent(value, { decimals: 1 }) : formatPlain(value, { decimals });

const changeOf = (change: number, percent: boolean, decimals: number): string =>
  percent ? formatPercent(change, { decimals: 1, signed: true }) : formatDelta(change, { decimals });

function verdictOf({ verdict }: Headline): string {
  if (!verdict) return NOTHING;
  return verdict.winWin ? say('Win-win') : say('Not win-win');
}

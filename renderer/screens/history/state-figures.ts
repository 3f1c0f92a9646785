// The headline of two states of a deal, figure by figure. A scenario or provider that only one of them has
// stands with a dash in the other.
import type { Deal } from '../../../shared/deal/document.ts';
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
}

interface Raw {
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
  const verdict: StateFigure = {
    key: 'verdict',
    label: say('Verdict'),
    texts: [verdictOf(old), verdictOf(now), verdictOf(old) === verdictOf(now) ? NOTHING : 'changed'],
  };
  return [
    ...keys.flatMap((key) => {
      const [a, b] = [left.get(key), right.get(key)];
      const raw = b ?? a;
      if (!raw) return [];
      const { label, side, percent } = raw;
      const shown = (one: Raw | undefined) => (one ? written(one.value, percent, decimals) : NOTHING);
      const change = a && b ? changeOf(b.value - a.value, percent, decimals) : NOTHING;
      return [{ key, label, side, texts: [shown(a), shown(b), change] } satisfies StateFigure];
    }),
    verdict,
  ];
}

function byKey({ scenarios, gain, margins, verdict }: Headline): ReadonlyMap<string, Raw> {
  const rows: readonly Raw[] = [
    ...scenarios.map(
      ({ id, name, cost }): Raw => ({
        ...{ key: `cost ${id}`, label: `${name}, TCP`, side: 'client' },
        ...{ percent: false, value: cost },
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
        ...{ percent: true, value: margin },
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

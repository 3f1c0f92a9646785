// The margin of every provider: figure, floor tick, band and mark, all on one scale.
import { say } from '../../../shared/text/say.ts';
import type { HeadlineMargin } from '../../format/headline.ts';
import { formatPlain, NOTHING } from '../../format/number.ts';
import { useWidth } from '../charts/use-width.ts';
import { Figure } from '../explain/figure.tsx';
import { sayElements } from '../said.ts';
import styles from './headline-strip.module.css';

const WIDTH = 52;
const HEIGHT = 12;
const MIDDLE = 6;
const GAP = 10;
/** Padding of a part of the strip at both sides, and the rule before it. */
const EDGES = 27;
/** A mark is never narrower than its band; one of a few has room for its name. */
const LEAST = 58;
const ROOMY = 132;
const FEW = 3;

export function MarginMarks({ margins }: { readonly margins: readonly HeadlineMargin[] }) {
  const wanted = margins.length * (margins.length <= FEW ? ROOMY : LEAST + GAP);
  const [measure, width] = useWidth<HTMLUListElement>(wanted);
  const scale = scaleFor(margins);
  const names = new Set(margins.map(({ name }) => name));
  // A provider that is in two scenarios needs the scenario's name to be told apart.
  const ambiguous = names.size < margins.length;
  const missed = margins.filter(({ floorMissed }) => floorMissed).length;
  const { shown, hidden } = fitting(margins, Math.floor((width + GAP) / (LEAST + GAP)));
  return (
    <div className={styles.margins} style={{ flexBasis: wanted + EDGES }}>
      <div className={styles.label}>
        <i className={styles.tick} data-side="provider" />
        {missed > 0
          ? sayElements('Provider margin, %: {missed}', {
              missed: (
                <span className={styles.missedCount}>
                  {say('{missed} of {all} below floor', { missed, all: margins.length })}
                </span>
              ),
            })
          : say('Provider margin in its band, contract, %')}
      </div>
      <ul className={styles.marks} ref={measure}>
        {shown.map((entry) => (
          <li key={entry.key} className={styles.mark} title={describe(entry)}>
            <div className={styles.markName}>
              <bdi>{entry.name}</bdi>
            </div>
            <div className={styles.markFigure} data-missed={entry.floorMissed}>
              <Figure
                target={{ kind: 'value', item: 'marginTerm', instanceKey: entry.key }}
                text={Number.isNaN(entry.margin) ? NOTHING : formatPlain(entry.margin * 100, { decimals: 1 })}
                label={say('Contract margin of {name}, {scenario}, %', {
                  name: entry.name,
                  scenario: entry.scenario,
                })}
                look="inline"
              />
              {ambiguous && <bdi className={styles.markScenario}>{entry.scenario}</bdi>}
            </div>
            <BandMark entry={entry} at={scale} />
          </li>
        ))}
        {hidden.length > 0 && (
          <li className={styles.markMore} title={hidden.map(describe).join('\n')}>
            {say('+{count} more', { count: hidden.length })}
          </li>
        )}
      </ul>
    </div>
  );
}

/** What has room: those below their floor before the others, all in their own order. */
export function fitting(margins: readonly HeadlineMargin[], places: number) {
  if (margins.length <= places) return { shown: margins, hidden: [] };
  // The last place says how many are left out.
  const ranked = margins.toSorted((one, other) => Number(other.floorMissed) - Number(one.floorMissed));
  const kept = new Set(ranked.slice(0, Math.max(1, places - 1)));
  return {
    shown: margins.filter((entry) => kept.has(entry)),
    hidden: margins.filter((entry) => !kept.has(entry)),
  };
}

function BandMark({ entry, at }: { readonly entry: HeadlineMargin; readonly at: (share: number) => number }) {
  const { band, floor, margin, floorMissed } = entry;
  const x = at(margin);
  return (
    <svg width={WIDTH} height={HEIGHT} className={styles.band} aria-hidden="true">
      <path d={`M0 ${MIDDLE}H${WIDTH}`} className={styles.axis} />
      {band && (
        <rect
          x={at(band[0])}
          y={3}
          width={at(band[1]) - at(band[0])}
          height={6}
          className={styles.bandFill}
        />
      )}
      <path d={`M${at(floor)} 0V${HEIGHT}`} className={styles.floor} />
      {!Number.isNaN(margin) &&
        (floorMissed ? (
          <path d={`M${x} 2l4 7.5h-8z`} className={styles.missed} />
        ) : (
          <circle cx={x} cy={MIDDLE} r={3.2} className={styles.dot} />
        ))}
    </svg>
  );
}

/** From a little below zero or the worst margin to a little above the bands or the best. */
function scaleFor(margins: readonly HeadlineMargin[]): (share: number) => number {
  const shares = margins.flatMap(({ margin, floor, band }) => [margin, floor, ...(band ?? [])]);
  const known = shares.filter((share) => !Number.isNaN(share));
  const [least, most] = [Math.min(0, ...known), Math.max(0.2, ...known)];
  const inset = 4;
  return (share) => inset + ((share - least) / (most - least)) * (WIDTH - 2 * inset);
}

function describe({ name, scenario, margin, floor, floorMissed, band }: HeadlineMargin): string {
  const percent = (share: number) => formatPlain(share * 100, { decimals: 1 });
  const parts = [
    Number.isNaN(margin)
      ? say('{name}, {scenario}: no revenue', { name, scenario })
      : say('{name}, {scenario}: contract margin {margin} %', { name, scenario, margin: percent(margin) }),
    floorMissed
      ? say('floor {floor} %, missed', { floor: percent(floor) })
      : say('floor {floor} %, held', { floor: percent(floor) }),
    band ? say('usual {low} to {high} %', { low: percent(band[0]), high: percent(band[1]) }) : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

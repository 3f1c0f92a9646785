// The headline figures, in the same place on every screen.
import type { CSSProperties } from 'react';
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import type {
  Headline,
  HeadlineEdit,
  HeadlineGain,
  HeadlineScenario,
  HeadlineVerdict,
} from '../../format/headline.ts';
import {
  formatAmount,
  formatDelta,
  formatPercent,
  formatPlain,
  isNothing,
  NOTHING,
} from '../../format/number.ts';
import { formatClock } from '../../format/time.ts';
import { Figure, FigureGrid } from '../explain/figure.tsx';
import type { Target } from '../explain/target.ts';
import { Icon } from '../icons.tsx';
import { sayElements } from '../said.ts';
import styles from './headline-strip.module.css';
import { MarginMarks } from './margin-marks.tsx';

interface EffectTargets {
  readonly client: Target | undefined;
  readonly providers: Target | undefined;
}

interface HeadlineStripProps {
  readonly headline: Headline;
  readonly edit: HeadlineEdit | null;
  /** What explains the effects of the edit. */
  readonly effects?: EffectTargets | undefined;
  /** “$M”: the unit of every amount in the strip. */
  readonly scale: string;
  readonly decimals: number;
}

export function HeadlineStrip({ headline, edit, effects, scale, decimals }: HeadlineStripProps) {
  const { scenarios, base, baseId, gain, margins, verdict } = headline;
  const shown = scenarios.filter(({ judged }) => judged);
  return (
    <section aria-label={say('Headline figures, {scale}, present value', { scale })}>
      <FigureGrid className={styles.strip} isLine>
        {shown.map((scenario) => (
          <ScenarioFigure key={scenario.id} {...{ scenario, base, baseId, scale, decimals }} />
        ))}
        {scenarios.length > shown.length && (
          <div className={styles.more}>
            {say('+{count} more', { count: scenarios.length - shown.length })}
          </div>
        )}
        {gain && <GainFigure gain={gain} decimals={decimals} />}
        {margins.length > 0 && <MarginMarks margins={margins} />}
        {verdict && <Verdict verdict={verdict} decimals={decimals} />}
        <LastEditFigure edit={edit} effects={effects} decimals={decimals} />
      </FigureGrid>
    </section>
  );
}

interface ScenarioFigureProps {
  readonly scenario: HeadlineScenario;
  readonly base: string;
  readonly baseId: string;
  readonly scale: string;
  readonly decimals: number;
}

function ScenarioFigure({ scenario, base, baseId, scale, decimals }: ScenarioFigureProps) {
  const { name, kind, cost, delta, deltaShare } = scenario;
  const figure = formatAmount(cost, { decimals });
  const costOf = (id: string) => ({ kind: 'value', item: 'costNpv', instanceKey: id }) as const;
  return (
    <div
      className={styles.scenario}
      // A name may be cut, a figure never.
      style={{ '--digits': figure.length } as CSSProperties}
      title={say('{name}: total cost of performance, present value, {scale}', { name, scale })}
    >
      <div className={styles.label}>
        <i className={styles.swatch} data-kind={kind} />
        {sayElements('{name} TCP', { name: <bdi className={styles.name}>{name}</bdi> })}
      </div>
      <div className={styles.figure}>
        <Figure
          target={costOf(scenario.id)}
          text={figure}
          label={say('Total cost of performance of {name}, NPV', { name })}
          look="inline"
        />
      </div>
      <div className={styles.below} title={say('against {base}', { base })}>
        {delta === null && say('{scale}, baseline', { scale })}
        {delta !== null && isNothing(delta) && say('the same as {base}', { base })}
        {delta !== null && !isNothing(delta) && (
          <Figure
            target={{ kind: 'difference', of: costOf(scenario.id), against: costOf(baseId), sign: 1 }}
            text={`${formatDelta(delta, { decimals })} (${formatPercent(deltaShare, { decimals: 1, signed: true })})`}
            label={say('Total cost of performance of {name} against {base}', { name, base })}
            look="inline"
          />
        )}
      </div>
    </div>
  );
}

function GainFigure({ gain, decimals }: { readonly gain: HeadlineGain; readonly decimals: number }) {
  const hasBase = !Number.isNaN(gain.points);
  const figure = (item: ItemName, label: string, text: string) => (
    <Figure
      target={{ kind: 'value', item, instanceKey: gain.comparison }}
      text={text}
      label={say('{label} against {reference}', { label, reference: gain.against })}
      look="inline"
    />
  );
  return (
    <div className={styles.gain}>
      <div className={styles.label}>
        <i className={styles.tick} data-side="client" />
        <span>{say('Gain against')}</span>
        <bdi className={styles.name}>{gain.against}</bdi>
      </div>
      <div className={styles.figure}>
        {figure(
          'pointsNpv',
          say('Gain in points, present value,'),
          formatPlain(gain.points, { decimals: 1 }),
        )}{' '}
        {hasBase && <small>{say('points')}</small>}
        {hasBase && (
          <span className={styles.aside}>
            {' '}
            {sayElements('{points} undiscounted', {
              points: figure(
                'points',
                say('Gain in points, undiscounted,'),
                formatPlain(gain.pointsUndiscounted, { decimals: 1 }),
              ),
            })}
          </span>
        )}
      </div>
      <div className={styles.below}>
        {hasBase
          ? sayElements('{gain} of {label} {base}', {
              gain: figure('clientGainNpv', say('Client gain'), formatDelta(gain.amount, { decimals })),
              label: gain.baseLabel === 'charges' ? say('charges') : say('TCP'),
              base: figure('pointsBaseNpv', say('Base of the points'), formatPlain(gain.base, { decimals })),
            })
          : say('nothing to compare yet')}
      </div>
    </div>
  );
}

function Verdict({ verdict, decimals }: { readonly verdict: HeadlineVerdict; readonly decimals: number }) {
  const { comparison, scenario, winWin, clientGain, providersGain, floorsHeld, floors, missing } = verdict;
  if (missing) return <NothingToJudge missing={missing} />;
  const conditions = [
    {
      holds: clientGain > 0,
      label: say('client gains'),
      value: formatDelta(clientGain, { decimals }),
      target: of('clientGainNpv', comparison),
    },
    {
      holds: providersGain > 0,
      label: say('providers gain'),
      value: formatDelta(providersGain, { decimals }),
      target: of('providersGainNpv', comparison),
    },
    {
      holds: floorsHeld === floors,
      label: say('every floor held'),
      value: floors === 0 ? NOTHING : say('{floorsHeld} of {floors}', { floorsHeld, floors }),
      target: of('floorsMissed', scenario),
    },
  ];
  const judgement = winWin ? say('Win-win') : say('Not win-win yet');
  return (
    <div className={styles.verdict}>
      <div className={styles.judgement} data-good={winWin}>
        <Icon name={winWin ? 'check' : 'alarm'} size={14} />
        <Figure target={of('winWin', comparison)} text={judgement} label={say('Verdict')} look="inline" />
      </div>
      <ul className={styles.conditions}>
        {conditions.map(({ holds, label, value, target }) => (
          <li key={label} data-good={holds}>
            <Icon name={holds ? 'check' : 'cross'} size={11} />
            <span className="unseen">{holds ? say('holds:') : say('fails:')}</span>
            <span className={styles.condition}>{label}</span>
            <span className={styles.number}>
              <Figure target={target} text={value} label={label} look="inline" />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const of = (item: ItemName, instanceKey: string): Target => ({ kind: 'value', item, instanceKey });

/** A deal that has just been begun is no bad deal. */
const NothingToJudge = ({
  missing: { what, scenario },
}: {
  readonly missing: NonNullable<HeadlineVerdict['missing']>;
}) => (
  <div className={styles.verdict}>
    <div className={styles.nothingToJudge}>{say('Nothing to judge yet')}</div>
    <div className={styles.below}>
      {what === 'price'
        ? say('{scenario} has no price', { scenario })
        : say('No provider performs a service')}
    </div>
  </div>
);

function LastEditFigure({
  edit,
  effects,
  decimals,
}: Pick<HeadlineStripProps, 'edit' | 'effects' | 'decimals'>) {
  if (!edit) {
    return (
      // The first edit, too, is told to those who do not see it.
      <div className={styles.edit} aria-live="polite">
        <div className={styles.label}>{say('Last edit')}</div>
        <div className={styles.below}>{say('None since opening')}</div>
      </div>
    );
  }
  const was = edit.verdictBefore ? say('was win-win before') : say('was not win-win before');
  const last = edit.time ? say('Last edit {time}', { time: formatClock(edit.time) }) : say('Last edit');
  return (
    <div className={styles.edit} aria-live="polite">
      <div className={styles.label}>
        {edit.verdictBefore === null ? last : say('{edit}, {verdict}', { edit: last, verdict: was })}
      </div>
      <div className={styles.what} title={edit.label}>
        {edit.label}
      </div>
      <div className={styles.effects} key={edit.time?.getTime()}>
        <span>
          <i className={styles.tick} data-side="client" /> {say('Client')}{' '}
          <Effect
            target={effects?.client}
            label={say('Effect on the client')}
            value={edit.client}
            {...{ decimals }}
          />
        </span>
        <span className={styles.touched}>
          <i className={styles.tick} data-side="provider" /> {edit.providersName}{' '}
          <Effect
            target={effects?.providers}
            label={say('Effect on {providers}', { providers: edit.providersName })}
            value={edit.providers}
            {...{ decimals }}
          />
        </span>
      </div>
    </div>
  );
}

interface EffectProps {
  readonly target: Target | undefined;
  readonly label: string;
  readonly value: number;
  readonly decimals: number;
}

/** No effect has nothing to explain. */
function Effect({ target, label, value, decimals }: EffectProps) {
  const text = formatDelta(value, { decimals });
  if (!target || isNothing(value)) return text;
  return <Figure target={target} text={text} label={label} look="inline" />;
}

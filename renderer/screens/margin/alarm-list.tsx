// Providers below their floor: one line each, with its figures, what to do and the way to the input.
import { useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Figure, FigureGrid } from '../../components/explain/figure.tsx';
import { Icon } from '../../components/icons.tsx';
import { sayElements } from '../../components/said.ts';
import { formatPlain } from '../../format/number.ts';
import type { MarginAlarm } from '../../state/margin-alarms.ts';
import { classes } from './classes.ts';

interface AlarmListProps {
  readonly alarms: readonly MarginAlarm[];
  readonly onShow: (key: string) => void;
  readonly onInput: (input: NonNullable<MarginAlarm['input']>) => void;
}

/** So many lines stand above the charts; the others on demand. */
const SHOWN = 3;

export function AlarmList({ alarms, onShow, onInput }: AlarmListProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? alarms : alarms.slice(0, SHOWN);
  if (alarms.length === 0) return null;
  return (
    <section className={classes('alarms')} aria-label={say('Alarms')}>
      <FigureGrid className={classes('alarm-lines')} isLine>
        <ul>
          {shown.map((alarm) => (
            <li key={alarm.key} className={classes('alarm')}>
              <Icon name="alarm" size={14} />
              <p>
                <button type="button" className={classes('alarm-name')} onClick={() => onShow(alarm.key)}>
                  {alarm.provider}, {alarm.scenario}: {headOf(alarm)}
                </button>{' '}
                <AlarmFigures alarm={alarm} /> {alarm.reason}
              </p>
              {alarm.input && (
                <button
                  type="button"
                  className={classes('alarm-link')}
                  onClick={() => alarm.input && onInput(alarm.input)}
                >
                  {alarm.input.label}
                </button>
              )}
            </li>
          ))}
        </ul>
      </FigureGrid>
      {alarms.length > SHOWN && (
        <Button look="quiet" onClick={() => setOpen(!isOpen)}>
          {isOpen
            ? say('Fewer alarms')
            : say('{alarms, plural, one {# more alarm} other {# more alarms}}', {
                alarms: alarms.length - SHOWN,
              })}
        </Button>
      )}
    </section>
  );
}

const headOf = ({ termMissed, yearsBelow }: MarginAlarm): string => {
  if (termMissed) return say('this bid cannot hold its margin.');
  return say('below its floor in {count, plural, one {year {year}} other {# years}}.', {
    count: yearsBelow.length,
    year: yearsBelow[0]?.year ?? 0,
  });
};

const percent = (share: number) => `${formatPlain(share * 100, { decimals: 1 })} %`;
const MANY_YEARS = 5;

/** “Contract 7.2 %, floor 8.0 %; years 3, 4, 5: 7.6, 5.9, 4.2 %.” */
function AlarmFigures({ alarm }: { readonly alarm: MarginAlarm }) {
  const { provider, margin, floor, yearsBelow, years } = alarm;
  const term = Number.isNaN(margin)
    ? say('No revenue')
    : say('Contract {margin}', { margin: percent(margin) });
  return sayElements('{term}, floor {floor}{yearsBelow}.', {
    term: (
      <Figure
        target={{ kind: 'value', item: 'marginTerm', instanceKey: alarm.key }}
        text={term}
        label={say('Contract margin of {provider}', { provider })}
        look="inline"
      />
    ),
    floor: percent(floor),
    yearsBelow: yearsText(yearsBelow, years),
  });
}

function yearsText(below: MarginAlarm['yearsBelow'], years: number): string {
  if (below.length === 0) return '';
  if (below.length === years) return say('; below it in every year');
  if (below.length > MANY_YEARS)
    return say('; below it in {below} of {years} years', { below: below.length, years });
  const figures = below.map(({ margin }) => formatPlain(margin * 100, { decimals: 1 })).join(', ');
  return say('{count, plural, one {; year {years}: {figures} %} other {; years {years}: {figures} %}}', {
    ...{ count: below.length, years: below.map(({ year }) => year).join(', '), figures },
  });
}

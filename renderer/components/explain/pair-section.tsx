// Why a number differs from that of another scenario: ranked rows that add up to the difference as it is shown.
import { type ReactNode, useId, useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Picker } from '../picker.tsx';
import { ProgressBar } from '../progress.tsx';
import { classes } from './classes.ts';

export interface PairRow {
  readonly key: string;
  readonly label: string;
  /** What stands in the two, “24 → 21”. */
  readonly change?: string | undefined;
  /** As shown; all rows and the rest add up to the total. */
  readonly value: number;
  readonly onOpen?: (() => void) | undefined;
}

export interface PairRows {
  readonly rows: readonly PairRow[];
  /** What no row makes alone. */
  readonly together?: number | undefined;
}

export interface PairSectionProps {
  readonly scenarios: readonly { readonly key: string; readonly label: string }[];
  readonly from: string;
  readonly onFrom: (key: string) => void;
  /** Both scenarios stand in the title of a difference already. */
  readonly isFixed: boolean;
  readonly total: number;
  /** The same figure of the other scenario, and the way to it. */
  readonly other: { readonly value: string; readonly onOpen: () => void } | undefined;
  readonly unit: string;
  readonly parts: PairRows;
  readonly inputs:
    | { readonly kind: 'idle'; readonly onAsk: () => void }
    | { readonly kind: 'working'; readonly done: number; readonly of: number }
    | { readonly kind: 'found'; readonly found: PairRows }
    | undefined;
  readonly names: { readonly from: string; readonly to: string };
  readonly format: (value: number) => string;
}

export function PairSection(props: PairSectionProps) {
  const { scenarios, from, onFrom, isFixed, total, other, unit, parts, inputs, names, format } = props;
  const isThere = !Number.isNaN(total);
  return (
    <section
      className={classes('section pair')}
      aria-label={say('Compared with {from}', { from: names.from })}
    >
      <header>
        <h3>{isFixed ? say('Compared with {from}', { from: names.from }) : say('Compared with')}</h3>
        {isThere && <output className={classes('pair-total')}>{format(total)}</output>}
      </header>
      {!isFixed && (
        <Picker label={say('Compare with')} options={scenarios} value={from} onChange={onFrom} isLabelled />
      )}
      {other && !isFixed && (
        <p className={classes('pair-words')}>
          {names.from}:{' '}
          <button type="button" className={classes('part')} onClick={other.onOpen}>
            {other.value}
          </button>
        </p>
      )}
      {!isThere && !other && (
        <p className={classes('pair-words')}>{say('One of the two has no such figure.')}</p>
      )}
      {parts.rows.length > 0 && (
        <Ranked
          title={unit ? say('By what it is made of, {unit}', { unit }) : say('By what it is made of')}
          {...parts}
          {...{ total, format }}
        />
      )}
      {isThere && inputs?.kind === 'idle' && (
        <p className={classes('pair-words')}>
          <button type="button" className={classes('small')} onClick={inputs.onAsk}>
            {say('Which inputs make the difference')}
          </button>
        </p>
      )}
      {inputs?.kind === 'working' && (
        <p className={classes('pair-words')} role="status">
          <ProgressBar
            label={say('Inputs measured')}
            fraction={inputs.of === 0 ? null : inputs.done / inputs.of}
          />{' '}
          {say('{done} of {of} inputs measured', { done: inputs.done, of: inputs.of })}
        </p>
      )}
      {inputs?.kind === 'found' && (
        <>
          <Ranked
            title={unit ? say('By inputs that differ, {unit}', { unit }) : say('By inputs that differ')}
            {...inputs.found}
            {...{ total, format }}
          />
          <p className={classes('pair-words')}>
            {say(
              'Each is put into {from} alone, and into all the rest of {to} last; its row is the average of both, so no order of the inputs is preferred. What three or more do only together is a row of its own.',
              names,
            )}
          </p>
        </>
      )}
    </section>
  );
}

const FIRST = 12;

interface RankedProps extends PairRows {
  readonly title: string;
  readonly total: number;
  readonly format: (value: number) => string;
}

function Ranked({ title, rows, together, total, format }: RankedProps) {
  const [all, setAll] = useState(false);
  const id = useId();
  const shown = all || rows.length <= FIRST + 1 ? rows : rows.slice(0, FIRST);
  const rest = rows.slice(shown.length);
  const most = Math.max(...rows.map(({ value }) => Math.abs(value)), Math.abs(together ?? 0));
  const line = (key: string, label: ReactNode, value: number) => (
    <tr key={key}>
      <th scope="row">{label}</th>
      <td className={classes('pair-bar')} aria-hidden="true">
        <Bar share={most === 0 ? 0 : value / most} />
      </td>
      <td className={classes('value')}>{format(value)}</td>
    </tr>
  );
  return (
    <>
      <h4 className={classes('pair-title')} id={id}>
        {title}
      </h4>
      <table className={classes('parts')} aria-labelledby={id}>
        <tbody>
          {shown.map(({ key, label, change, value, onOpen }) =>
            line(
              key,
              <>
                {onOpen ? (
                  <button type="button" className={classes('part')} onClick={onOpen}>
                    {label}
                  </button>
                ) : (
                  label
                )}
                {change && <span className={classes('home pair-change')}>{change}</span>}
              </>,
              value,
            ),
          )}
          {rest.length > 0 &&
            line(
              'rest',
              <button type="button" className={classes('part')} onClick={() => setAll(true)}>
                {say('{count, plural, one {# smaller one} other {# smaller ones}}', { count: rest.length })}
              </button>,
              rest.reduce((sum, { value }) => sum + value, 0),
            )}
          {together !== undefined &&
            line(
              'together',
              rows.length === 0 ? say('Nothing that counts differs') : say('Only together'),
              together,
            )}
          <tr className={classes('parts-total')}>
            <th scope="row" colSpan={2}>
              {say('Difference')}
            </th>
            <td className={classes('value')}>{format(total)}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

const HALF = 22;

/** What raises to the right, solid; what lowers to the left, hollow. */
function Bar({ share }: { readonly share: number }) {
  const width = Math.max(share === 0 ? 0 : 1, Math.abs(share) * HALF);
  return (
    <svg width={2 * HALF + 1} height="10" aria-hidden="true">
      <path d={`M${HALF + 0.5} 0V10`} className={classes('pair-axis')} />
      <rect
        x={share < 0 ? HALF - width : HALF + 1}
        y="2"
        width={width}
        height="6"
        className={classes(share < 0 ? 'pair-lower' : 'pair-higher')}
      />
    </svg>
  );
}

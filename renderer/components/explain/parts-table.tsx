// The values that went into a number, with where each input lives; or what it adds up from.
import { useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { classes } from './classes.ts';
import type { Contributions } from './contributions.ts';
import { PartLink, Words } from './sentence.tsx';
import type { ShownPart } from './shown-part.ts';
import type { Target } from './target.ts';

interface TableProps {
  readonly caption: string;
  readonly total: { readonly label: string; readonly value: string } | undefined;
  readonly onSelect: (target: Target) => void;
  readonly onInput: ((input: NonNullable<ShownPart['input']>) => void) | undefined;
}

interface PartsTableProps extends TableProps {
  readonly parts: readonly ShownPart[];
  /** A last row before the total. */
  readonly rest?: { readonly label: string; readonly value: string; readonly onOpen: () => void } | undefined;
}

export function PartsTable({ caption, parts, rest, total, onSelect, onInput }: PartsTableProps) {
  return (
    <table className={classes('parts')}>
      <caption className="unseen">{caption}</caption>
      <tbody>
        {parts.map((part) => (
          <tr key={part.key}>
            <th scope="row">
              {part.words ? (
                <Words tokens={part.words} {...{ onSelect, onInput }} />
              ) : (
                <PartLink part={part} onSelect={onSelect} onInput={onInput} />
              )}
              {(part.home ?? part.of) && <span className={classes('home')}>{part.home ?? part.of}</span>}
              {part.vouched && <span className={classes('home vouched')}>{part.vouched}</span>}
            </th>
            <td className={classes(part.kind === 'input' ? 'value input' : 'value')}>{part.value}</td>
          </tr>
        ))}
        {rest && (
          <tr>
            <th scope="row">
              <button type="button" className={classes('part')} onClick={rest.onOpen}>
                {rest.label}
              </button>
            </th>
            <td className={classes('value')}>{rest.value}</td>
          </tr>
        )}
        {total && (
          <tr className={classes('parts-total')}>
            <th scope="row">
              <span className={classes('clamped')} title={total.label}>
                {total.label}
              </span>
            </th>
            <td className={classes('value')}>{total.value}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** So many rows stand at once; of more, the largest. */
const MOST = 14;

export function ContributionsTable({ rows, write, ...table }: Omit<TableProps, 'caption'> & Contributions) {
  const [isOpen, setOpen] = useState(false);
  const isFolded = !isOpen && rows.length > MOST + 1;
  const size = ({ exact = 0 }: ShownPart) => Math.abs(exact);
  const largest = new Set(rows.toSorted((one, other) => size(other) - size(one)).slice(0, MOST));
  const others = rows.filter((row) => !largest.has(row));
  return (
    <PartsTable
      {...table}
      caption={say('What it adds up from')}
      parts={isFolded ? rows.filter((row) => largest.has(row)) : rows}
      rest={
        isFolded
          ? {
              label: say('{count} smaller ones', { count: others.length }),
              value: write(others.reduce((sum, { exact = 0 }) => sum + exact, 0)),
              onOpen: () => setOpen(true),
            }
          : undefined
      }
    />
  );
}

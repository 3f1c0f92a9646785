// What stands in a cell that is not edited.
import { Figure } from '../explain/figure.tsx';
import { Icon } from '../icons.tsx';
import { shownText } from './cell-text.ts';
import type { GridControl } from './grid-control.ts';
import type { Rejected } from './grid-events.ts';
import type { ComputedCell, GridCell } from './grid-model.ts';
import parts from './grid-parts.module.css';
import type { Place } from './grid-selection.ts';

interface ContentProps {
  readonly cell: GridCell;
  readonly control: GridControl;
  readonly place: Place;
  readonly rejected: Rejected | undefined;
}

export function CellContent({ cell, control, place, rejected }: ContentProps) {
  if (rejected) return <span className={parts.text}>{rejected.text}</span>;
  switch (cell.kind) {
    case 'computed':
      return <Computed {...cell} />;
    case 'link':
      return (
        <button
          type="button"
          tabIndex={-1}
          className={parts.link}
          aria-label={cell.label}
          onClick={() => control.press(place)}
        >
          {cell.text}
        </button>
      );
    case 'action':
      return (
        <button
          type="button"
          tabIndex={-1}
          className={parts.action}
          aria-label={cell.label}
          onClick={() => control.press(place)}
        >
          <Icon name="cross" size={12} />
        </button>
      );
    case 'choice':
      return (
        <span className={parts.choice}>
          {cell.side && <i className={parts.tick} />}
          <span className={parts.text}>{shownText(cell)}</span>
          <button
            type="button"
            tabIndex={-1}
            aria-hidden="true"
            className={parts.open}
            onClick={() => control.start(place, 'amend')}
          >
            <Icon name="chevron" size={12} />
          </button>
        </span>
      );
    default:
      return <span className={parts.text}>{shownText(cell)}</span>;
  }
}

/** A figure of the model explains itself. */
export function Computed({ isStop = false, ...cell }: ComputedCell & { readonly isStop?: boolean }) {
  const content =
    cell.bar === undefined ? <span className={parts.text}>{cell.text}</span> : <Barred {...cell} />;
  if (!cell.explained) return content;
  return (
    <Figure {...cell.explained} text={cell.text} look="cell" isStop={isStop}>
      {content}
    </Figure>
  );
}

/** A figure with a bar of its size before it. */
const Barred = ({ text, bar = 0 }: ComputedCell) => (
  <span className={parts.barred}>
    <i style={{ width: `calc(${Math.min(1, bar)} * (100% - var(--figure)))` }} />
    <span className={parts.text}>{text}</span>
  </span>
);

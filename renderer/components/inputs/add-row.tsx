// The rows below the last one: the button that adds another, and rows of a paste that are not there yet.
import type { KeyboardEvent } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icons.tsx';
import styles from './grid.module.css';
import type { GridControl } from './grid-control.ts';
import { selectionAt } from './grid-selection.ts';
import type { Offer } from './grid-store.ts';
import type { RowList } from './row-list.ts';

interface AddRowProps {
  readonly label: string;
  readonly control: GridControl;
  readonly columns: number;
}

export function AddRow({ label, control, columns }: AddRowProps) {
  const keyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const { rows } = control.now();
    const isTyped = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    if (key === 'ArrowUp' && rows.length > 0) {
      const column = control.getState().selection?.active.column ?? 0;
      control.goTo(selectionAt({ row: rows.length - 1, column }));
    } else if (isTyped) control.rows.add(key);
    else return;
    event.preventDefault();
  };
  return (
    <tr className={styles.add}>
      <td className={styles.gutter}>
        <Icon name="plus" size={12} />
      </td>
      <td colSpan={columns}>
        <button type="button" data-add="" onClick={() => control.rows.add()} onKeyDown={keyDown}>
          <span>{label}</span>
        </button>
      </td>
    </tr>
  );
}

interface OfferRowProps {
  readonly offer: Offer;
  readonly list: RowList;
  readonly control: GridControl;
  readonly columns: number;
}

export function OfferRow({ offer: { rows, left, pasted }, list, control, columns }: OfferRowProps) {
  const below = say(
    '{beyond, plural, one {# of {pasted} pasted rows is below the last row} other {# of {pasted} pasted rows are below the last row}}',
    { beyond: rows + left, pasted },
  );
  return (
    <tr className={styles.offer}>
      <td className={styles.gutter} />
      <td colSpan={columns}>
        <div role="alert">
          <span>{left > 0 ? say('{below}; there is room for {rows}', { below, rows }) : below}</span>
          <Button onClick={control.acceptOffer}>{say('Add {rows}', { rows: list.of.counted(rows) })}</Button>
          <Button onClick={control.dropOffer}>{say('Leave out')}</Button>
        </div>
      </td>
    </tr>
  );
}

// The line above the grids: which cell, what is being typed, its result, and the value that still stands.
import { type RefObject, useCallback, useImperativeHandle, useRef, useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { formatPlain } from '../../format/number.ts';
import { parseNumber } from '../../format/parse-number.ts';
import { sayElements } from '../said.ts';
import { useCellSource } from './cell-source.ts';
import { shownText } from './cell-text.ts';
import styles from './formula-bar.module.css';
import { type GridCell, isEditable } from './grid-model.ts';

export interface ActiveCell {
  readonly address: string;
  readonly cell: GridCell;
  readonly text: string;
  readonly editing: boolean;
}

export interface FormulaBarHandle {
  readonly show: (active: ActiveCell | null) => void;
}

/** The bar keeps the active cell itself, so that a keystroke does not draw the grids of the screen again. */
export function useFormulaBar() {
  const handle = useRef<FormulaBarHandle>(null);
  const show = useCallback((active: ActiveCell | null) => handle.current?.show(active), []);
  return { handle, show };
}

export function FormulaBar({ handle }: { readonly handle: RefObject<FormulaBarHandle | null> }) {
  const [active, show] = useState<ActiveCell | null>(null);
  useImperativeHandle(handle, () => ({ show }), []);
  return (
    <div className={styles.place}>
      <div className={styles.bar}>
        <span className={styles.address}>{active?.address}</span>
        {active ? (
          <Content {...active} />
        ) : (
          <span className={styles.hint}>{say('Select a cell to type into it')}</span>
        )}
        <span className={styles.keys}>
          {active?.editing
            ? sayElements('{enter} accept {esc} keep {old}', {
                enter: <kbd>{say('Enter')}</kbd>,
                esc: <kbd>{say('Esc')}</kbd>,
                old: isEditable(active.cell) ? shownText(active.cell) : '',
              })
            : active && <CellKeys cell={active.cell} />}
        </span>
      </div>
    </div>
  );
}

function CellKeys({ cell }: { readonly cell: GridCell }) {
  if (isEditable(cell))
    return sayElements('{f2} edit {del} empty', { f2: <kbd>F2</kbd>, del: <kbd>{say('Del')}</kbd> });
  return cell.kind === 'computed' && cell.explained
    ? sayElements('{space} explain', { space: <kbd>{say('Space')}</kbd> })
    : null;
}

function Content({ cell, text, editing }: ActiveCell) {
  const source = useCellSource(cell.kind === 'number' ? cell.key : undefined);
  if (!isEditable(cell)) {
    const about =
      cell.kind === 'computed' ? (cell.hint ?? say('Computed: it follows the inputs')) : cell.label;
    return <span className={styles.hint}>{about}</span>;
  }
  return (
    <>
      <i className={styles.function}>{say('fx')}</i>
      <span className={styles.text}>{text}</span>
      {editing && <Result cell={cell} text={text} />}
      <span className={styles.label}>
        {cell.label}
        {cell.kind === 'number' && cell.percent && ', %'}
        {editing && say('; now {cell}', { cell: shownText(cell) })}
        {source !== undefined && sayElements('. Source: {source}', { source: <b>{source}</b> })}
        {!editing && cell.kind === 'number' && `${source === undefined ? ':' : '.'} ${cell.meaning}`}
      </span>
    </>
  );
}

function Result({ cell, text }: Pick<ActiveCell, 'cell' | 'text'>) {
  if (cell.kind !== 'number' || !text.trim().startsWith('=')) return null;
  const parsed = parseNumber(text, cell);
  if (!parsed.ok) return null;
  const value = cell.percent ? parsed.value * 100 : parsed.value;
  return (
    <span>
      = <b>{formatPlain(value, { decimals: Math.max(2, cell.decimals) })}</b>
    </span>
  );
}

// The head of a grid: column letters, headings (one over each group) and units.
import { memo } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Icon } from '../icons.tsx';
import { drawnAlike } from './drawn-alike.ts';
import styles from './grid.module.css';
import { columnLetters, type GridColumn } from './grid-model.ts';
import parts from './grid-parts.module.css';

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  /** The columns that are selected, where the focus is in the grid. */
  readonly selected: { readonly left: number; readonly right: number } | null;
}

export const GridHead = memo(function GridHead({ columns, selected }: GridHeadProps) {
  return (
    <thead>
      {/* Names for the eye and handles for the pointer: the keys of whole columns need neither. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
      <tr className={styles.letters} aria-hidden="true">
        <td className={styles.gutter} data-corner="" title={say('Select everything, Ctrl+A')} />
        {columns.map(({ id, align, wordless }, index) => (
          <td
            key={id}
            data-align={align}
            data-column={wordless ? undefined : index}
            data-selected={selected !== null && index >= selected.left && index <= selected.right}
          >
            {wordless ? '' : columnLetters(index)}
          </td>
        ))}
      </tr>
      <tr className={styles.headings} aria-rowindex={1}>
        <td className={styles.gutter} />
        {headings(columns).map(({ column, span }) => (
          <th
            key={column.id}
            scope={span > 1 ? 'colgroup' : 'col'}
            colSpan={span > 1 ? span : undefined}
            data-align={column.group ? 'left' : column.align}
            title={column.meaning}
          >
            <Heading column={column} span={span} />
          </th>
        ))}
      </tr>
      <tr className={styles.units} aria-rowindex={2}>
        <td className={styles.gutter} />
        {columns.map(({ id, unit, align, quiet }) => (
          <td key={id} data-align={align} data-quiet={quiet}>
            {unit}
          </td>
        ))}
      </tr>
    </thead>
  );
}, drawnAlike);

function Heading({ column, span }: { readonly column: GridColumn; readonly span: number }) {
  const { label, group, unfold } = column;
  const text = group?.label ?? label;
  if (column.wordless) return <span className="unseen">{text}</span>;
  if (!unfold) return text;
  const [first, ...others] = text.split(' ');
  return (
    <button
      type="button"
      // Alt and an arrow do it from any cell of the column: the grid is one stop for Tab.
      tabIndex={-1}
      className={parts.unfold}
      aria-expanded={unfold.open}
      title={unfold.open ? say('Fold the years, Alt+←') : say('Unfold the years, Alt+→')}
      onClick={unfold.onToggle}
    >
      <span className={parts.firstWord}>
        <Icon name={unfold.open ? 'chevron' : 'right'} size={12} />
        {first}
      </span>{' '}
      {others.join(' ')}
      {unfold.open && span > 1 && <u>{say('fold')}</u>}
    </button>
  );
}

function headings(columns: readonly GridColumn[]) {
  const merged: { column: GridColumn; span: number }[] = [];
  for (const column of columns) {
    const last = merged.at(-1);
    if (last && column.group && last.column.group?.id === column.group.id) last.span += 1;
    else merged.push({ column, span: 1 });
  }
  return merged;
}

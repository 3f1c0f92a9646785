// The head of a grid: column letters, headings (one over each group) and units.
import { Icon } from '../icons.tsx';
import styles from './grid.module.css';
import { columnLetters, type GridColumn } from './grid-model.ts';
import parts from './grid-parts.module.css';

export function GridHead({ columns }: { readonly columns: readonly GridColumn[] }) {
  return (
    <thead>
      <tr className={styles.letters}>
        <td className={styles.gutter} />
        {columns.map(({ id, align }, index) => (
          <td key={id} data-align={align}>
            {columns[index]?.wordless ? '' : columnLetters(index)}
          </td>
        ))}
      </tr>
      <tr className={styles.headings}>
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
      <tr className={styles.units}>
        <td className={styles.gutter} />
        {columns.map(({ id, unit, align, quiet }) => (
          <td key={id} data-align={align} data-quiet={quiet}>
            {unit}
          </td>
        ))}
      </tr>
    </thead>
  );
}

function Heading({ column, span }: { readonly column: GridColumn; readonly span: number }) {
  const { label, group, unfold } = column;
  const text = group?.label ?? label;
  if (column.wordless) return <span className="unseen">{text}</span>;
  if (!unfold) return text;
  const [first, ...others] = text.split(' ');
  return (
    <button
      type="button"
      className={parts.unfold}
      aria-expanded={unfold.open}
      title={unfold.open ? 'Fold the years' : 'Unfold the years'}
      onClick={unfold.onToggle}
    >
      <span className={parts.firstWord}>
        <Icon name={unfold.open ? 'chevron' : 'right'} size={12} />
        {first}
      </span>{' '}
      {others.join(' ')}
      {unfold.open && span > 1 && <u>fold</u>}
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

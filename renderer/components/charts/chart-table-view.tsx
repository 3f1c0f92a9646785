// The table in the place of a chart: as high as the chart, its heads stay while it scrolls.

import styles from './chart-region.module.css';
import type { ChartTable } from './chart-table.ts';

interface ChartTableViewProps {
  readonly table: ChartTable;
  readonly label: string;
  readonly height: number;
}

export function ChartTableView({ table: { corner, columns, rows }, label, height }: ChartTableViewProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached and scrolled by keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of fields
    <div className={styles.table} style={{ maxHeight: height }} role="group" aria-label={label} tabIndex={0}>
      <table>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(({ head }) => (
              <th key={head} scope="col" title={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, values, write, isTotal = false }) => (
            <tr key={key} data-total={isTotal || undefined}>
              <th scope="row" title={head}>
                {head}
              </th>
              {columns.map((column, index) => (
                <td key={column.head}>{(write ?? column.write)(values[index] ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// The services as they would be imported; rows with something to look at are marked.
import type { Deal } from '../../../shared/deal/document.ts';
import type { ImportedServices } from '../../../shared/import/import-services.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { Icon } from '../../components/icons.tsx';
import { formatValue, userLocale } from '../../format/number.ts';
import styles from './import-services-screen.module.css';

interface PreviewTableProps {
  readonly imported: ImportedServices;
  readonly deal: Deal;
}

export function PreviewTable({ imported, deal }: PreviewTableProps) {
  const { services, problems, rows } = imported;
  const inputs = Object.keys(inputTable).filter((name) => services.some((one) => name in one.inputs));
  const marked = (row: number | undefined) =>
    problems.filter(({ cell }) => cell !== null && cell.replace(/^[A-Z]+/, '') === String(row));
  return (
    <table className={styles.table} aria-label="Services found">
      <thead>
        <tr>
          <th>Row</th>
          <th>Service</th>
          <th>Unit</th>
          {inputs.map((name) => (
            <th key={name} data-align="right">
              {inputTable[name]?.label}
            </th>
          ))}
          <th>To look at</th>
        </tr>
      </thead>
      <tbody>
        {services.map(({ id, name, unit, inputs: stated }) => {
          const found = marked(rows[id]);
          const values: Readonly<Record<string, unknown>> = stated;
          return (
            <tr key={id}>
              <td>{rows[id]}</td>
              <td>{name}</td>
              <td>{unit}</td>
              {inputs.map((input) => (
                <td key={input} data-align="right">
                  {shownInput(input, values[input], deal)}
                </td>
              ))}
              <td className={styles.marks} title={found.map(({ what }) => what).join('\n')}>
                {found.length > 0 && (
                  <>
                    <Icon name="alarm" size={12} /> {found.map(({ cell }) => cell).join(', ')}
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** All digits that count: a unit cost in a deal kept in millions is a very small number. */
function shownInput(name: string, value: unknown, deal: Deal): string {
  const unit = inputTable[name]?.unit;
  if (typeof value !== 'number' || !unit) return '';
  if (unit === 'rate' || unit === 'share') return formatValue(value, unit, deal);
  return new Intl.NumberFormat(userLocale(), { maximumSignificantDigits: 7 }).format(value);
}

// The services as they would be imported: new or an update, each figure that needs a look marked in its cell.

import type { Deal } from '../../../shared/deal/document.ts';
import type { ImportedServices } from '../../../shared/import/import-services.ts';
import type { ImportProblem } from '../../../shared/import/problems.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { say } from '../../../shared/text/say.ts';
import { ReadingTable } from '../../components/figures/reading-table.tsx';
import { Icon } from '../../components/icons.tsx';
import { inputLabel } from '../../format/model-texts.ts';
import { importActions } from '../../state/import-services.ts';
import { shownInput, shownYears } from './import-figures.ts';
import styles from './import-services-screen.module.css';
import { notesText, type PreviewRow, previewRows } from './preview-rows.ts';

interface PreviewTableProps {
  readonly imported: ImportedServices;
  readonly deal: Deal;
}

export function PreviewTable({ imported, deal }: PreviewTableProps) {
  const rows = previewRows(imported);
  const inputs = Object.keys(inputTable).filter((name) =>
    rows.some(
      ({ service, problems }) => name in service.inputs || problems.some(({ input }) => input === name),
    ),
  );
  return (
    <ReadingTable className={styles.table} aria-label={say('Services found')}>
      <thead>
        <tr>
          <th data-align="right">{say('Row')}</th>
          <th>{say('Import as')}</th>
          <th>{say('Service')}</th>
          <th>{say('Unit')}</th>
          {inputs.map((name) => (
            <th key={name} data-align="right">
              {inputLabel(name)}
            </th>
          ))}
          <th>{say('To look at')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <td data-align="right">{row.row}</td>
            <td>
              <Decision row={row} deal={deal} />
            </td>
            <td>{row.name}</td>
            <td>
              <Changed row={row} of="unit" shown={row.service.unit} show={String} />
            </td>
            {inputs.map((name) => (
              <FigureCell key={name} row={row} name={name} deal={deal} />
            ))}
            <td>
              <Marks problems={row.problems} />
            </td>
          </tr>
        ))}
      </tbody>
    </ReadingTable>
  );
}

/** How many cells of the row were refused, and how many were read in a way worth a word. */
function Marks({ problems }: Pick<PreviewRow, 'problems'>) {
  const refused = problems.filter(({ weight }) => weight === 'refused').length;
  const notes = problems.length - refused;
  return (
    <>
      {refused > 0 && (
        <span className={styles.mark}>
          <Icon name="alarm" size={12} /> {say('{refused} refused', { refused })}
        </span>
      )}
      {refused > 0 && notes > 0 && ', '}
      {notes > 0 && <span className={styles.quiet}>{notesText(notes)}</span>}
    </>
  );
}

interface RowProps {
  readonly row: PreviewRow;
  readonly deal: Deal;
}

function Decision({ row: { row, name, updates }, deal }: RowProps) {
  return (
    <select
      aria-label={say('Row {row}, {name}, is imported as', { row, name })}
      value={updates ?? 'new'}
      onChange={({ target: { value } }) =>
        importActions.decide(row, value === 'new' || value === 'leave' ? value : { update: value })
      }
    >
      <option value="new">{say('New service')}</option>
      {deal.services.map((service) => (
        <option key={service.id} value={service.id}>
          {say('Update {name}', { name: service.name })}
        </option>
      ))}
      <option value="leave">{say('Leave out')}</option>
    </select>
  );
}

function FigureCell({ row, name, deal }: RowProps & { readonly name: string }) {
  const values: Readonly<Record<string, unknown>> = row.service.inputs;
  const found = row.problems.filter(({ input }) => input === name);
  const refused = found.find(({ weight }) => weight === 'refused');
  const title = [shownYears(name, values[name], deal), ...found.map(said)].filter(Boolean).join('\n');
  return (
    <td data-align="right" data-problem={refused ? 'refused' : found[0]?.weight} title={title || undefined}>
      {refused && <s>{refused.text}</s>}{' '}
      <Changed
        row={row}
        of={name}
        shown={shownInput(name, values[name], deal)}
        show={(value) => shownInput(name, value, deal) || say('not stated')}
      />
    </td>
  );
}

const said = ({ cell, what }: ImportProblem): string => `${cell}: ${what}`;

interface ChangedProps {
  readonly row: PreviewRow;
  readonly of: string;
  readonly shown: string;
  readonly show: (value: unknown) => string;
}

/** What an update replaces stands before it; what it leaves as it is is quiet. */
function Changed({ row: { updates, changes }, of, shown, show }: ChangedProps) {
  if (updates === null) return shown;
  const change = changes.find((one) => one.of === of);
  if (!change) return <span className={styles.quiet}>{shown}</span>;
  return (
    <>
      <span className={styles.before}>{show(change.before)}</span> → {shown}
    </>
  );
}

// Which part of the file is read, and how: sheet, header row, decimal mark, the year that is contract year 1.
import type { ReactNode } from 'react';
import type { RefusedPlace } from '../../../shared/import/import-services.ts';
import type { ForeignFile } from '../../../shared/import/table.ts';
import { say } from '../../../shared/text/say.ts';
import { Picker } from '../../components/picker.tsx';
import { importActions, useImport } from '../../state/import-services.ts';
import styles from './import-services-screen.module.css';

interface FileToolsProps {
  readonly file: ForeignFile;
  readonly place: RefusedPlace | null;
  /** The year of the headers that is contract year 1; null where they name none. */
  readonly firstYear: number | null;
}

export function FileTools({ file, place, firstYear }: FileToolsProps) {
  const choices = useImport((all) => all.choices);
  const years = new Set(
    (place?.columns ?? []).flatMap(({ year, field }) => (field && year?.is === 'year' ? [year.number] : [])),
  );
  if (firstYear !== null) years.add(firstYear);
  return (
    <div className={styles.tools}>
      {file.sheets.length > 1 && (
        <Named label={say('Sheet')}>
          <Picker
            label={say('Sheet')}
            options={file.sheets.map(({ name, hidden }) => ({
              key: name,
              label: hidden ? `${name} (hidden)` : name,
            }))}
            value={choices.sheet ?? place?.sheet ?? ''}
            onChange={importActions.chooseSheet}
          />
        </Named>
      )}
      <label className={styles.field}>
        {say('Header row')}
        <input
          type="number"
          min={1}
          value={choices.headerRow ?? place?.headerRow ?? ''}
          onChange={({ target }) => {
            const row = Number(target.value);
            if (Number.isInteger(row) && row > 0) importActions.chooseHeaderRow(row);
          }}
        />
      </label>
      <Named label={say('Decimals in texts')}>
        <Picker
          label={say('Decimals in texts')}
          options={[
            { key: '', label: say('As they show') },
            { key: 'point', label: '1,234.5' },
            { key: 'comma', label: '1.234,5' },
          ]}
          value={choices.decimal ?? ''}
          onChange={(key) => importActions.chooseDecimal(key === 'comma' || key === 'point' ? key : null)}
        />
      </Named>
      {firstYear !== null && (
        <Named label={say('Contract year 1 is')}>
          <Picker
            label={say('Contract year 1 is')}
            options={[...years].sort().map((year) => ({ key: String(year), label: String(year) }))}
            value={String(firstYear)}
            onChange={(key) => importActions.chooseFirstYear(Number(key))}
          />
        </Named>
      )}
    </div>
  );
}

function Named({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}

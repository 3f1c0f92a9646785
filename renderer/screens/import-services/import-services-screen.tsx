// Import services: a table others made becomes services of the deal, with every guess and every refusal in sight.
import { useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { Picker } from '../../components/picker.tsx';
import { SentenceTable } from '../../components/sentence-table.tsx';
import { useDeal } from '../../state/deal.ts';
import { addImported, importActions, importFor, useImport } from '../../state/import-services.ts';
import { useView, viewActions } from '../../state/view.ts';
import { ColumnTable } from './column-table.tsx';
import styles from './import-services-screen.module.css';
import { PreviewTable } from './preview-table.tsx';

export function ImportServicesScreen() {
  const deal = useDeal();
  const state = useImport((all) => all);
  const { file, choices, reading } = state;
  const id = useView(({ route }) => (route.place === 'deal' ? route.id : ''));
  const outcome = useMemo(() => importFor(deal, state), [deal, state]);
  const imported = outcome?.ok ? outcome.imported : null;
  const goBack = () => viewActions.go({ place: 'deal', id, screen: 'services' });
  const count = imported?.services.length ?? 0;
  return (
    <Page>
      <ScreenHeader
        title="Import services"
        aside={
          <>
            <Button onClick={goBack}>Back to services</Button>
            <Button
              icon="import"
              look={file ? 'plain' : 'primary'}
              disabled={reading}
              onClick={() => void importActions.chooseFile()}
            >
              {file ? 'Choose another file…' : 'Choose a file…'}
            </Button>
            {file && (
              <Button
                look="primary"
                disabled={count === 0 || reading}
                onClick={() => {
                  if (outcome) addImported(outcome);
                  goBack();
                }}
              >
                {count === 1 ? 'Import 1 service' : `Import ${count} services`}
              </Button>
            )}
          </>
        }
      />
      {!file && (
        <p className={styles.empty}>
          {reading
            ? 'Reading the file…'
            : 'Choose an Excel workbook (.xlsx) or a CSV file with one service in each row: its name, unit, volume and cost today. The file is only read; nothing leaves this computer, and no formula, macro or link in it is run.'}
        </p>
      )}
      {file && (
        <Section title={file.name} hint={imported ? `headers in row ${imported.headerRow}` : ''}>
          <div className={styles.tools}>
            {file.sheets.length > 1 && (
              <Picker
                label="Sheet"
                options={file.sheets.map(({ name }) => ({ key: name, label: name }))}
                value={choices.sheet ?? imported?.sheet ?? ''}
                onChange={importActions.chooseSheet}
              />
            )}
            <label className={styles.field}>
              Header row
              <input
                type="number"
                min={1}
                value={choices.headerRow ?? imported?.headerRow ?? ''}
                onChange={({ target }) => {
                  const row = Number(target.value);
                  if (Number.isInteger(row) && row > 0) importActions.chooseHeaderRow(row);
                }}
              />
            </label>
            <Picker
              label="Decimals"
              options={[
                { key: 'point', label: 'Point: 1,234.5' },
                { key: 'comma', label: 'Comma: 1.234,5' },
              ]}
              value={choices.decimal ?? ''}
              onChange={(key) => importActions.chooseDecimal(key === 'comma' ? 'comma' : 'point')}
            />
          </div>
          {outcome && !outcome.ok && (
            <p className={styles.refused}>
              <b>{outcome.refused.what}</b> {outcome.refused.remedy}
            </p>
          )}
          {imported?.currency && imported.currency !== deal.currency && (
            <p className={styles.refused}>
              <b>
                Amounts of the file are in {imported.currency}, the deal is in {deal.currency}.
              </b>{' '}
              Nothing is converted: convert them in the file, or check the currency of the deal.
            </p>
          )}
        </Section>
      )}
      {file && imported && (
        <>
          <Section title="Columns" hint="what each is taken for; a choice is remembered by its header">
            <ColumnTable file={file} imported={imported} />
          </Section>
          <Section title="Services found" hint={`${count} of ${count + imported.skipped.length} rows`}>
            <PreviewTable imported={imported} deal={deal} />
          </Section>
          {imported.problems.length > 0 && (
            <Section title="To look at" hint="refused figures are left out; everything else is imported">
              <SentenceTable
                label="To look at"
                rows={imported.problems.map(({ cell, weight, what, remedy }, index) => ({
                  key: `${index}`,
                  about: `${cell ?? 'Sheet'}, ${weight === 'refused' ? 'refused' : 'note'}`,
                  sentence: `${what} ${remedy}`,
                }))}
              />
            </Section>
          )}
          {imported.skipped.length > 0 && (
            <Section title="Rows left out">
              <SentenceTable
                label="Rows left out"
                rows={imported.skipped.map(({ row, name, why }) => ({
                  key: `${row}`,
                  about: `Row ${row}${name ? `, ${name}` : ''}`,
                  sentence: why,
                }))}
              />
            </Section>
          )}
          {imported.remarks.length > 0 && (
            <Section title="About the file">
              <SentenceTable
                label="About the file"
                rows={imported.remarks.map(({ what, remedy }) => ({
                  key: what,
                  sentence: `${what} ${remedy}`,
                }))}
              />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}

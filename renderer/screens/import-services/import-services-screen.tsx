// Import services: a table others made becomes services of the deal, with every guess and every refusal in sight.
import { useMemo } from 'react';
import type { Deal } from '../../../shared/deal/document.ts';
import { untouchedServices } from '../../../shared/import/apply-import.ts';
import type { ImportedServices } from '../../../shared/import/import-services.ts';
import { openQuestions } from '../../../shared/import/questions.ts';
import type { ForeignFile } from '../../../shared/import/table.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { sayElements } from '../../components/said.ts';
import { SentenceTable } from '../../components/sentence-table.tsx';
import { useDeal } from '../../state/deal.ts';
import { addImported, importActions, importFor, useImport } from '../../state/import-services.ts';
import { useView, viewActions } from '../../state/view.ts';
import { ColumnTable } from './column-table.tsx';
import { FileTools } from './file-tools.tsx';
import styles from './import-services-screen.module.css';
import { LeftOutTable } from './left-out-table.tsx';
import { notesText } from './preview-rows.ts';
import { PreviewTable } from './preview-table.tsx';
import { ProblemTable } from './problem-table.tsx';
import { QuestionList } from './question-list.tsx';

export function ImportServicesScreen() {
  const deal = useDeal();
  const state = useImport((all) => all);
  const { file, reading, under } = state;
  const id = useView(({ route }) => (route.place === 'deal' ? route.id : ''));
  const outcome = useMemo(() => importFor(deal, state), [deal, state]);
  const imported = outcome?.ok ? outcome.imported : null;
  const place = outcome?.ok ? outcome.imported : (outcome?.place ?? null);
  const questions = openQuestions(imported?.columns ?? []).length;
  const goBack = () => viewActions.go({ place: 'deal', id, screen: 'services' });
  return (
    <Page>
      <ScreenHeader
        title={say('Import services')}
        aside={
          <>
            <Button onClick={goBack}>{say('Back to services')}</Button>
            <Button
              icon="import"
              look={file ? 'plain' : 'primary'}
              disabled={reading}
              onClick={() => void importActions.chooseFile()}
            >
              {file ? say('Choose another file…') : say('Choose a file…')}
            </Button>
            {imported && (
              <Button
                look={questions > 0 ? 'plain' : 'primary'}
                disabled={
                  imported.services.length + imported.updates.length === 0 || reading || questions > 0
                }
                onClick={() => {
                  if (outcome) addImported(outcome);
                  goBack();
                }}
              >
                {importLabel(imported, questions)}
              </Button>
            )}
          </>
        }
      />
      {under && (
        <p className={styles.reading} role="status">
          <span>
            {sayElements('Reading “{name}”, {seconds}. A file that takes longer than 30 s is refused.', {
              name: under.name,
              seconds: (
                <span className={styles.seconds}>
                  {say('{seconds} s', { seconds: Math.floor(under.seconds) })}
                </span>
              ),
            })}
          </span>
          <Button onClick={importActions.cancelReading}>{say('Cancel reading')}</Button>
        </p>
      )}
      {!file && !under && (
        <p className={styles.empty}>
          {reading
            ? say('Waiting for a file…')
            : say(
                'Choose an Excel workbook (.xlsx) or a CSV file with one service in each row: its name, unit, volume and cost today. The file is only read; nothing leaves this computer, and no formula, macro or link in it is run.',
              )}
        </p>
      )}
      {file && (
        <Section title={file.name} hint={place ? placeHint(file, place.sheet, place.headerRow) : ''}>
          <FileTools file={file} place={place} firstYear={imported?.years.first ?? null} />
          {outcome && !outcome.ok && (
            <p className={styles.refused}>
              <b>{outcome.refused.what}</b> {outcome.refused.remedy}
            </p>
          )}
          {imported?.currency && imported.currency !== deal.currency && (
            <p className={styles.refused}>
              <b>
                {say('Amounts of the file are in {theirs}, the deal is in {ours}.', {
                  theirs: imported.currency,
                  ours: deal.currency,
                })}
              </b>{' '}
              {say('Nothing is converted: convert them in the file, or check the currency of the deal.')}
            </p>
          )}
        </Section>
      )}
      {imported && questions > 0 && (
        <Section
          title={say('To decide')}
          hint={say('the headers leave this open; an answer is remembered by its header')}
        >
          <QuestionList columns={imported.columns} />
        </Section>
      )}
      {imported && <Found imported={imported} deal={deal} />}
      {file && place && (
        <Section
          title={say('Columns')}
          hint={say('what each is taken for; a choice is remembered by its header')}
        >
          <ColumnTable file={file} place={place} />
        </Section>
      )}
      {imported && imported.remarks.length > 0 && (
        <Section title={say('About the file')}>
          <SentenceTable
            label={say('About the file')}
            rows={imported.remarks.map(({ what, remedy }) => ({ key: what, sentence: `${what} ${remedy}` }))}
          />
        </Section>
      )}
    </Page>
  );
}

/** What comes of the rows, what needs a look, and what stays out. */
function Found({ imported, deal }: { readonly imported: ImportedServices; readonly deal: Deal }) {
  const { services, problems, skipped } = imported;
  const refused = problems.filter(({ weight }) => weight === 'refused').length;
  const untouched = services.length > 0 ? untouchedServices(deal) : [];
  return (
    <>
      <Section title={say('Services found')} hint={counts(imported)}>
        {untouched.length > 0 && (
          <p className={styles.note}>
            {say(
              '{count, plural, one {{names}, of which nothing is stated yet, makes room for them.} other {{names}, of which nothing is stated yet, make room for them.}}',
              {
                count: untouched.length,
                names: untouched.map(({ name }) => `“${name}”`).join(', '),
              },
            )}
          </p>
        )}
        <PreviewTable imported={imported} deal={deal} />
      </Section>
      {problems.length > 0 && (
        <Section title={say('To look at')} hint={lookAtText(refused, problems.length - refused)}>
          <ProblemTable imported={imported} deal={deal} />
        </Section>
      )}
      {skipped.length > 0 && (
        <Section title={say('Rows left out')} hint={rowsText(skipped.length)}>
          <LeftOutTable skipped={skipped} />
        </Section>
      )}
    </>
  );
}

const rowsText = (count: number): string => say('{count, plural, one {# row} other {# rows}}', { count });

function importLabel({ services, updates }: ImportedServices, questions: number): string {
  if (questions > 0)
    return say('{questions, plural, one {# answer} other {# answers}} needed', { questions });
  const count = services.length + updates.length;
  return say('Import {count, plural, one {# service} other {# services}}', { count });
}

function counts({ services, updates, skipped }: ImportedServices): string {
  const parts = [
    say('{count, plural, one {# new service} other {# new services}}', { count: services.length }),
    updates.length > 0
      ? say('{count, plural, one {# update} other {# updates}}', { count: updates.length })
      : '',
    skipped.length > 0 ? say('{skipped} left out', { skipped: rowsText(skipped.length) }) : '',
  ];
  return parts.filter(Boolean).join(', ');
}

const placeHint = ({ kind }: ForeignFile, sheet: string, row: number): string =>
  kind === 'xlsx'
    ? say('sheet “{sheet}”, headers in row {row}', { sheet, row })
    : say('headers in row {row}', { row });

/** What there is none of is not counted. */
const lookAtText = (refused: number, notes: number): string =>
  [
    ...(refused > 0
      ? [say('{refused, plural, one {# figure} other {# figures}} refused and left out', { refused })]
      : []),
    ...(notes > 0 ? [notesText(notes)] : []),
    say('everything else is imported'),
  ].join('; ');

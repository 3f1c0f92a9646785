// What the headers leave open: the import waits for the answers.
import { fields, isField } from '../../../shared/import/fields.ts';
import type { ImportedServices } from '../../../shared/import/import-services.ts';
import { type ImportQuestion, openQuestions } from '../../../shared/import/questions.ts';
import { columnLetters } from '../../../shared/import/table.ts';
import { say } from '../../../shared/text/say.ts';
import { Segments } from '../../components/button.tsx';
import { importActions } from '../../state/import-services.ts';
import styles from './import-services-screen.module.css';

type Columns = ImportedServices['columns'];

export function QuestionList({ columns }: { readonly columns: Columns }) {
  return (
    <ul className={styles.questions} aria-label={say('To decide')}>
      {openQuestions(columns).map((question) => (
        <li key={question.key}>
          <span className={styles.about}>{columnsOf(question)}</span>
          <span className={styles.sentence}>{question.what}</span>
          <Segments
            label={`${columnsOf(question)} is`}
            options={[
              ...question.choices.map((field) => ({ key: field, label: say(fields[field].label) })),
              { key: 'ignore' as const, label: say('Not used') },
            ]}
            // None holds until the answer is given; the question goes with it.
            value={'' as 'ignore'}
            onChange={(key) =>
              importActions.chooseField(
                columns,
                question.columns.map(({ header }) => header),
                isField(key) ? key : 'ignore',
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}

/** “Column E, Kosten” or “Columns F to J, FY26 to FY30”. */
function columnsOf({ columns }: ImportQuestion): string {
  const [first] = columns;
  const last = columns.at(-1);
  if (!first || !last) return '';
  if (first === last)
    return say('Column {column}, {header}', { column: columnLetters(first.column), header: first.header });
  const letters = say('{first} to {last}', {
    first: columnLetters(first.column),
    last: columnLetters(last.column),
  });
  return say('Columns {letters}, {header} to {last}', {
    letters,
    header: first.header,
    last: last.header.split(' › ').at(-1) ?? '',
  });
}

// The head of a row of terms: swatch, name and letter code.
import { say } from '../../../shared/text/say.ts';
import { TermSwatch } from '../../components/charts/term-fill.tsx';
import type { StatementRow } from '../../components/comparison/statement.ts';
import { classes } from './classes.ts';

export function TermHead({ row }: { readonly row: StatementRow }) {
  const { code, sign, label, madeOf } = row;
  const note = madeOf ? say('to providers') : code;
  return (
    <th scope="row" className={classes('sticky label')} title={madeOf}>
      <span className={classes('term-label')}>
        {code ? <TermSwatch code={code} hatched={sign < 0} /> : <i />}
        <span>{label}</span>
        {note && <span className={classes('code')}>{note}</span>}
      </span>
    </th>
  );
}

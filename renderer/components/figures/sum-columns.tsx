// Columns of a table by contract year: signing, the years, and the sums after them.
import type { Sum } from '../../../shared/model/statements.ts';
import { say } from '../../../shared/text/say.ts';
import { classes } from './classes.ts';

/** Signing and so many contract years. */
export const yearSums = (years: number): readonly Sum[] =>
  Array.from({ length: years + 1 }, (_, year): Sum => ({ kind: 'year', year }));

const sumNames = { term: say('Term'), npv: say('NPV') } as const;

/** What stands over the column. */
const columnHead = (sum: Sum): string => {
  if (sum.kind !== 'year') return sumNames[sum.kind];
  return sum.year === 0 ? say('signing') : `${sum.year}`;
};

/** The same where nothing stands over it: in the name of a single figure. */
export const columnName = (sum: Sum): string =>
  sum.kind === 'year' && sum.year > 0 ? say('year {year}', { year: sum.year }) : columnHead(sum);

/** The heads of the columns; a rule sets the sums apart from the years. */
export const ColumnHeads = ({ columns }: { readonly columns: readonly Sum[] }) =>
  columns.map((sum) => (
    <th
      key={columnName(sum)}
      scope="col"
      className={classes(sum.kind === 'term' ? 'number opens' : 'number')}
    >
      {columnHead(sum)}
    </th>
  ));

// A sum over the term by contract year: as paid, and what each year counts where it is discounted.
import { say } from '../../../shared/text/say.ts';
import { classes } from './classes.ts';
import type { ShownYear } from './contributions.ts';
import type { Target } from './target.ts';

interface YearSectionProps {
  readonly years: readonly ShownYear[];
  readonly total: string;
  readonly onSelect: (target: Target) => void;
}

export function YearSection({ years, total, onSelect }: YearSectionProps) {
  const [first] = years;
  if (!first) return null;
  const isDiscounted = first.discounted !== undefined;
  return (
    <section className={classes('section')} aria-label={say('By contract year')}>
      <table className={classes('parts by-year')}>
        <thead>
          <tr>
            <th scope="col">{say('By contract year')}</th>
            <th scope="col">{say('as paid')}</th>
            {isDiscounted && <th scope="col">{say('discounted')}</th>}
          </tr>
        </thead>
        <tbody>
          {years.map(({ key, label, paid, target, discounted }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className={classes('value')}>
                <button type="button" className={classes('part')} onClick={() => onSelect(target)}>
                  {paid}
                </button>
              </td>
              {isDiscounted && <td className={classes('value')}>{discounted}</td>}
            </tr>
          ))}
          <tr className={classes('parts-total')}>
            <th scope="row" colSpan={isDiscounted ? 2 : 1}>
              {say('Sum')}
            </th>
            <td className={classes('value')}>{total}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

// Who performs what: services in rows, scenarios in columns.
import type { Deal } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { Swatch } from '../../components/figures/scenario-name.tsx';
import type { Formats } from '../../format/formats.ts';
import { kindLabel } from '../../state/new-things.ts';
import { classes } from './classes.ts';

interface WhoPerformsProps {
  readonly deal: Deal;
  readonly results: DealResults;
  readonly formats: Formats;
}

/** “As is” says what kind it is. */
const isNamedAfter = (name: string, kind: string): boolean =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .includes(kind.toLowerCase().replace(/[^a-z]/g, ''));

export function WhoPerforms({ deal, results, formats }: WhoPerformsProps) {
  const providers = new Map(deal.providers.map(({ id, name }) => [id, name]));
  return (
    <section className={classes('who')} aria-label={say('Who performs what')}>
      <h2>{say('Who performs what')}</h2>
      <div className={classes('scroll-x')}>
        <table className={classes('who-table')}>
          <caption className="unseen">{say('Who performs each service in each scenario')}</caption>
          <thead>
            <tr className={classes('columns')}>
              <th scope="col" className={classes('sticky label')}>
                {say('Service')}
              </th>
              <th scope="col" className={classes('number')}>
                {say('As-is run cost, {unit}, term', { unit: formats.unit })}
              </th>
              {deal.scenarios.map(({ id, name, kind }) => (
                <th key={id} scope="col" title={name}>
                  <span className={classes('scenario-name')}>
                    <Swatch colour={scenarioColour(kind)} />
                    <b>{name}</b>
                    {!isNamedAfter(name, kindLabel(kind)) && (
                      <span className={classes('hint')}>{kindLabel(kind).toLocaleLowerCase()}</span>
                    )}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {deal.services.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row" className={classes('sticky label')} title={name}>
                  {name}
                </th>
                <FigureCell
                  target={{ kind: 'value', item: 'serviceRun', instanceKey: id, sum: { kind: 'term' } }}
                  text={formats.money(results.sum('serviceRun', id, { kind: 'term' }))}
                  label={say('As-is run cost of {name}', { name })}
                />
                {deal.scenarios.map((scenario) => {
                  const given = scenario.arrangements.find(({ service }) => service === id);
                  const performer = given && (providers.get(given.provider) ?? given.provider);
                  return (
                    <td
                      key={scenario.id}
                      className={classes(performer === undefined ? 'in-house' : 'performer')}
                      title={performer}
                    >
                      {performer ?? say('in-house')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

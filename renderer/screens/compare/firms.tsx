// Firm by firm: what each provider gains against the reference, the incumbent who loses everything included.
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { membersOf } from '../../../shared/model/instances.ts';
import { say } from '../../../shared/text/say.ts';
import { type ComparedScenario, comparisonKey } from '../../components/comparison/comparison.ts';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { Swatch } from '../../components/figures/scenario-name.tsx';
import type { Formats } from '../../format/formats.ts';
import { NOTHING } from '../../format/number.ts';
import { classes } from './classes.ts';

interface FirmsProps {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly formats: Formats;
}

export function Firms({ results, scenarios, reference, formats }: FirmsProps) {
  const { instances } = results.situation;
  const others = scenarios.filter(({ key }) => key !== reference.key);
  const stakes = others.flatMap((scenario) =>
    instances.comparison
      .filter(({ key }) => key === comparisonKey(scenario, reference))
      .flatMap((comparison) => membersOf(results.situation, 'stake', comparison)),
  );
  const firms = instances.provider.filter(({ key }) =>
    stakes.some(({ belongsTo }) => belongsTo.provider === key),
  );
  if (firms.length === 0) return null;
  return (
    <section className={classes('gains')}>
      <table>
        <caption className="unseen">
          {say('Gain of each provider against {name}, NPV', { name: reference.name })}
        </caption>
        <thead>
          <tr>
            <th scope="col" className={classes('gains-name')}>
              {say('Gain of each provider, NPV')}
            </th>
            {others.map((scenario) => (
              <th
                key={scenario.key}
                scope="col"
                className={classes('number beside-scenario')}
                title={scenario.name}
              >
                <Swatch colour={scenarioColour(scenario.kind)} />
                {scenario.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {firms.map((firm) => (
            <tr key={firm.key}>
              <th scope="row" title={firm.name}>
                {firm.name}
              </th>
              {others.map((scenario) => {
                const stake = stakes.find(
                  ({ belongsTo }) =>
                    belongsTo.provider === firm.key &&
                    belongsTo.comparison === comparisonKey(scenario, reference),
                );
                return stake ? (
                  <FigureCell
                    key={scenario.key}
                    target={{ kind: 'value', item: 'firmGainNpv', instanceKey: stake.key }}
                    text={formats.delta(results.value('firmGainNpv', stake.key))}
                    label={say('Gain of {provider}, {scenario} against {reference}', {
                      provider: firm.name,
                      scenario: scenario.name,
                      reference: reference.name,
                    })}
                  />
                ) : (
                  <td key={scenario.key} className={classes('number')}>
                    {NOTHING}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// What each scenario gains against the reference: to the client, to the providers, together.

import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { exceeds } from '../../../shared/formula/functions.ts';
import type { ItemName } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import { type ComparedScenario, comparisonKey } from '../../components/comparison/comparison.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { ScenarioName } from '../../components/figures/scenario-name.tsx';
import type { Formats } from '../../format/formats.ts';
import { itemLabel, itemMeaning } from '../../format/model-texts.ts';
import { formatDelta, isNothing, NOTHING } from '../../format/number.ts';
import { paybackHint, paybackText } from '../../format/payback.ts';
import { classes } from './classes.ts';

interface GainsProps {
  readonly results: DealResults;
  readonly scenarios: readonly ComparedScenario[];
  readonly reference: ComparedScenario;
  readonly formats: Formats;
}

interface GainColumn {
  readonly item: ItemName;
  readonly head: string;
  readonly write: (value: number, formats: Formats) => string;
  /** Says nothing where neither side gains or loses anything. */
  readonly ofGains?: true;
}

const signed = (value: number, formats: Formats) => formats.delta(value);
const points = (value: number) => (Number.isNaN(value) ? say('none') : formatDelta(value, { decimals: 1 }));

/** Payback never (NaN) differs from payback at once (0). */
const columns: readonly GainColumn[] = [
  { item: 'clientGainNpv', head: say('Client, NPV'), write: signed },
  { item: 'clientGainWithAssets', head: say('with asset sale'), write: signed },
  { item: 'providersGainNpv', head: say('Providers, NPV'), write: signed },
  { item: 'jointGainNpv', head: say('Joint, NPV'), write: signed },
  {
    item: 'clientShare',
    head: say('Client’s share'),
    write: (value, formats) => (Number.isNaN(value) ? NOTHING : formats.percent(value)),
  },
  { item: 'points', head: say('Points'), write: points },
  { item: 'pointsNpv', head: say('Points, NPV'), write: points },
  { item: 'paybackMonth', head: say('Payback month'), write: paybackText, ofGains: true },
  {
    item: 'winWin',
    head: say('Win-win'),
    write: (value) => (value === 1 ? say('yes') : say('no')),
    ofGains: true,
  },
];

/** As a deal is before anybody is paid in it: a payback at once would be one of nothing. */
const isUnmoved = (results: DealResults, key: string): boolean =>
  (['clientGainNpv', 'providersGainNpv', 'jointGainNpv'] as const).every((item) =>
    isNothing(results.value(item, key)),
  );

export function Gains({ results, scenarios, reference, formats }: GainsProps) {
  const others = scenarios.filter(({ key }) => key !== reference.key);
  if (others.length === 0) return null;
  const sellsAssets = scenarios.some(({ key }) => exceeds(results.value('assetSaleNpv', key), 0));
  const shown = columns.filter(({ item }) => item !== 'clientGainWithAssets' || sellsAssets);
  return (
    <section className={classes('gains')}>
      <table>
        <caption className="unseen">{say('Gain against {name}', { name: reference.name })}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes('gains-name')}>
              {say('Gain against {name}', { name: reference.name })}
            </th>
            {shown.map(({ item, head }) => (
              <th key={item} scope="col" className={classes('number')} title={itemMeaning(item)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {others.map((scenario) => {
            const key = comparisonKey(scenario, reference);
            return (
              <tr key={scenario.key}>
                <th scope="row">
                  <ScenarioName scenario={scenario} />
                </th>
                {shown.map(({ item, write, ofGains }) => (
                  <FigureCell
                    key={item}
                    target={{ kind: 'value', item, instanceKey: key }}
                    text={
                      ofGains && isUnmoved(results, key) ? NOTHING : write(results.value(item, key), formats)
                    }
                    hint={
                      item === 'paybackMonth' ? paybackHint(results.value(item, key), formats) : undefined
                    }
                    label={say('{label}, {scenario} against {reference}', {
                      label: itemLabel(item),
                      scenario: scenario.name,
                      reference: reference.name,
                    })}
                  />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

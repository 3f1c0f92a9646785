// What the contract is worth to each provider: margin and floor, present value, return, payback, funding.

import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import {
  type ComparedProvider,
  isBelowFloor,
  type providerWorth,
  worthShown,
} from '../../components/comparison/provider-figures.ts';
import { scenarioColour } from '../../components/comparison/scenario-colour.ts';
import { FigureCell } from '../../components/figures/figure-cell.tsx';
import { Swatch } from '../../components/figures/scenario-name.tsx';
import type { Formats } from '../../format/formats.ts';
import { inputMeaning, itemLabel, itemMeaning } from '../../format/model-texts.ts';
import { formatPlain } from '../../format/number.ts';
import { paybackHint, paybackText } from '../../format/payback.ts';
import { classes } from './classes.ts';

interface ProviderSummaryProps {
  readonly results: DealResults;
  readonly providers: readonly ComparedProvider[];
  readonly formats: Formats;
  readonly onInput: (input: { readonly name: string; readonly instanceKey: string }) => void;
}

interface SummaryColumn {
  readonly head: string;
  readonly write: (value: number, formats: Formats) => string;
}

const percent = (share: number) =>
  Number.isNaN(share) ? say('none') : formatPlain(share * 100, { decimals: 1 });

/** A return on next to nothing is no figure to compare. */
const returnText = (share: number) =>
  share > MOST_RETURN ? `> ${formatPlain(MOST_RETURN * 100, { decimals: 0 })}` : percent(share);
const MOST_RETURN = 99.99;

const columns: Readonly<Record<(typeof providerWorth)[number], SummaryColumn>> = {
  marginTerm: { head: say('Margin, %'), write: percent },
  marginBeforeOutlay: { head: say('Before outlay, %'), write: percent },
  providerNpv: { head: say('NPV'), write: (value, { money }) => money(value) },
  irr: { head: say('IRR, %'), write: returnText },
  providerPayback: { head: say('Payback month'), write: paybackText },
  peakFunding: { head: say('Peak funding'), write: (value, { money }) => money(value) },
};

export function ProviderSummary({ results, providers, formats, onInput }: ProviderSummaryProps) {
  const worth = worthShown(results, providers);
  return (
    <div className={classes('scroll-x summary')}>
      <table className={classes('years compact')}>
        <caption className="unseen">
          {say('Worth of the contract to each provider, {unit}', { unit: formats.unit })}
        </caption>
        <thead>
          <tr className={classes('columns')}>
            <th scope="col" className={classes('sticky label')}>
              {say('All providers')} <span className={classes('hint')}>{formats.unit}</span>
            </th>
            {worth.map((item) => (
              <th key={item} scope="col" className={classes('number')} title={itemMeaning(item)}>
                {columns[item].head}
              </th>
            ))}
            <th scope="col" className={classes('number')} title={inputMeaning('floorMargin')}>
              {say('Floor, %')}
            </th>
          </tr>
        </thead>
        <tbody>
          {providers.map((provider) => {
            const isBelow = isBelowFloor(results, provider);
            return (
              <tr key={provider.key}>
                <th scope="row" className={classes('sticky label')}>
                  <span
                    className={classes('scenario-name')}
                    title={`${provider.name}, ${provider.scenario.name}`}
                  >
                    <Swatch colour={scenarioColour(provider.scenario.kind)} />
                    <b>{provider.name}</b>
                    <span className={classes('hint')}>{provider.scenario.name}</span>
                  </span>
                </th>
                {worth.map((item) => {
                  const text = columns[item].write(results.value(item, provider.key), formats);
                  const alarmed = isBelow && item === 'marginTerm';
                  return (
                    <FigureCell
                      key={item}
                      target={{ kind: 'value', item, instanceKey: provider.key }}
                      text={alarmed ? `▼ ${text}` : text}
                      label={`${itemLabel(item)}, ${provider.name}, ${provider.scenario.name}`}
                      hint={
                        item === 'providerPayback'
                          ? paybackHint(results.value(item, provider.key), formats)
                          : undefined
                      }
                      look={alarmed ? 'below' : 'plain'}
                    />
                  );
                })}
                <td className={classes('number')}>
                  <button
                    type="button"
                    className={classes('input')}
                    title={say('Change it under Providers')}
                    aria-label={say('Floor margin of {name}: {floor} %', {
                      name: provider.name,
                      floor: percent(provider.floor),
                    })}
                    onClick={() => onInput({ name: 'floorMargin', instanceKey: provider.providerKey })}
                  >
                    {percent(provider.floor)}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

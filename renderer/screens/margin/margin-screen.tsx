// Margin: who holds its floor, year by year, and the profit and loss of one provider.
import { useMemo } from 'react';
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { comparedScenarios } from '../../components/comparison/comparison.ts';
import {
  type ComparedProvider,
  comparedProviders,
  isBelowFloor,
  linesShown,
} from '../../components/comparison/provider-figures.ts';
import { copyTable } from '../../components/explain/copy-text.ts';
import { FigureGrid } from '../../components/explain/figure.tsx';
import { FigureHeader } from '../../components/figures/figure-header.tsx';
import { Picker } from '../../components/picker.tsx';
import { Remark } from '../../components/remark.tsx';
import { formatsOf } from '../../format/formats.ts';
import { backToFloor } from '../../state/back-to-floor.ts';
import { useDeal, useDealState } from '../../state/deal.ts';
import { marginAlarms } from '../../state/margin-alarms.ts';
import { resultsOf } from '../../state/results.ts';
import { newScenario } from '../../state/roles.ts';
import { viewActions } from '../../state/view.ts';
import { AlarmList } from './alarm-list.tsx';
import { BackToFloor } from './back-to-floor.tsx';
import { classes } from './classes.ts';
import { copiedMargins } from './copied-margins.ts';
import { MarginPanels } from './margin-panels.tsx';
import { ALL, changeMargin, useMargin } from './margin-store.ts';
import { ProviderStatement } from './provider-statement.tsx';
import { ProviderSummary } from './provider-summary.tsx';

/** So many are shown side by side, of whatever scenario they are. */
const FEW = 5;

export function MarginScreen() {
  const deal = useDeal();
  const id = useDealState(({ opened }) => opened?.id ?? '');
  const results = resultsOf(deal);
  const { scenario: picked, provider } = useMargin(id);
  const formats = useMemo(() => formatsOf(deal), [deal]);
  const all = useMemo(() => comparedProviders(results, comparedScenarios(deal, results)), [deal, results]);
  const scenario = chosenOf(deal, all, picked);
  const providers = scenario === ALL ? all : all.filter((one) => one.scenario.key === scenario);
  const alarms = marginAlarms(deal);
  const shown =
    providers.find(({ key }) => key === provider) ??
    providers.find(({ key }) => alarms.some((alarm) => alarm.key === key)) ??
    providers[0];
  const ways = shown && isBelowFloor(results, shown) ? backToFloor(deal, shown.key) : null;
  const names = new Map(all.map((one) => [one.scenario.key, one.scenario.name]));
  const show = (key: string) => {
    const isHere = providers.some((one) => one.key === key);
    const home = all.find((one) => one.key === key)?.scenario.key;
    changeMargin(id, { provider: key, ...(isHere ? {} : { scenario: home }) });
  };
  return (
    <div className={classes('screen')}>
      <div className={classes('main')}>
        <FigureHeader
          title={say('Margin')}
          note={say('{unit}; costs and rates of providers are estimates', { unit: formats.unit })}
          onCopy={() => copyTable(copiedMargins({ results, providers, unit: formats.unit }))}
        >
          {names.size > 1 && (
            <Picker
              label={say('Scenario')}
              options={[
                { key: ALL, label: say('All scenarios') },
                ...Array.from(names, ([key, label]) => ({ key, label })),
              ]}
              value={scenario}
              onChange={(next) => changeMargin(id, { scenario: next })}
            />
          )}
        </FigureHeader>
        <div className={classes('content')}>
          {!shown && (
            <Remark
              sentence={say('No provider performs a service yet, so nobody has a margin.')}
              action={say('Choose providers under Services')}
              onAct={() => viewActions.go({ place: 'deal', id, screen: 'services' })}
            />
          )}
          <AlarmList alarms={alarms} onShow={show} onInput={viewActions.openInput} />
          {shown && (
            <>
              <MarginPanels
                {...{ providers }}
                isBelow={(one) => isBelowFloor(results, one)}
                shown={shown.key}
                onShow={show}
              />
              {ways && (
                <BackToFloor {...{ ways, formats }} provider={shown} onInput={viewActions.openInput} />
              )}
              <FigureGrid className={classes('provider-tables')}>
                <ProviderStatement
                  {...{ results, formats }}
                  provider={shown}
                  lines={linesShown(results, providers)}
                />
                <ProviderSummary {...{ results, providers, formats }} onInput={viewActions.openInput} />
              </FigureGrid>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

/** All of a few; else the scenario that is judged, or the first that has providers. */
function chosenOf(deal: Deal, all: readonly ComparedProvider[], picked: string | undefined): string {
  const has = (key: string | undefined) => all.some(({ scenario }) => scenario.key === key);
  if (picked !== undefined && (picked === ALL || has(picked))) return picked;
  if (all.length <= FEW) return ALL;
  const judged = newScenario(deal)?.id;
  return (has(judged) ? judged : all[0]?.scenario.key) ?? ALL;
}

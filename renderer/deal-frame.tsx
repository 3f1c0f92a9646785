// The frame around the screens of an open deal, filled from the deal and its results.
import { useMemo } from 'react';
import type { Deal, DealScenario } from '../shared/deal/document.ts';
import { MODEL_VERSION } from '../shared/model/index.ts';
import { say } from '../shared/text/say.ts';
import { Frame } from './components/frame/frame.tsx';
import { HeadlineStrip } from './components/frame/headline-strip.tsx';
import { Rail, type RailPhase } from './components/frame/rail.tsx';
import { RangeStatus } from './components/frame/range-status.tsx';
import { StatusBar } from './components/frame/status-bar.tsx';
import { DealBar, type MenuChoice, TopBar } from './components/frame/top-bar.tsx';
import { CellSources } from './components/inputs/cell-source.ts';
import type { MenuAction } from './components/menu-button.tsx';
import { Notice } from './components/notice.tsx';
import { Explained } from './explained.tsx';
import { ExportNotices, ExportStatus } from './export-status.tsx';

import { scaleLabel } from './format/number.ts';
import { formatMonths, formatStart } from './format/time.ts';
import { effectTargets } from './found/last-edit.ts';
import { PaletteButton } from './palette-button.tsx';
import { PresenterTools } from './presenter-tools.tsx';
import { AssumptionsScreen } from './screens/assumptions/assumptions-screen.tsx';
import { BidsScreen } from './screens/bids/bids-screen.tsx';
import { CompareScreen } from './screens/compare/compare-screen.tsx';
import { type AudienceRow, audienceRows, startFile } from './screens/export/audiences.ts';
import { ExportScreen } from './screens/export/export-screen.tsx';
import { HistoryScreen } from './screens/history/history-screen.tsx';
import { ImportServicesScreen } from './screens/import-services/import-services-screen.tsx';
import { MarginScreen } from './screens/margin/margin-screen.tsx';
import { OverviewScreen } from './screens/overview/overview-screen.tsx';
import { ProvidersScreen } from './screens/providers/providers-screen.tsx';
import { ScenariosScreen } from './screens/scenarios/scenarios-screen.tsx';
import { ServicesScreen } from './screens/services/services-screen.tsx';
import { TermsScreen } from './screens/terms/terms-screen.tsx';
import { cellSources } from './state/assumptions.ts';
import { dealActions, useDeal, useDealState } from './state/deal.ts';
import { chosenScenario, openRejections } from './state/editing.ts';
import { exportActions } from './state/export.ts';
import { chooseForExport } from './state/export-choices.ts';
import {
  checksOf,
  effectOf,
  headlineDecimals,
  headlineOf,
  ledgerGapOf,
  rankingsOf,
} from './state/headline.ts';
import { marginAlarms } from './state/margin-alarms.ts';
import { calculationTime } from './state/results.ts';
import { sourcedScenarios, statedTerms } from './state/stated-terms.ts';
import { type DealScreen, hashOf, type Theme, useView, viewActions } from './state/view.ts';

const screens = {
  overview: OverviewScreen,
  services: ServicesScreen,
  'import-services': ImportServicesScreen,
  scenarios: ScenariosScreen,
  providers: ProvidersScreen,
  terms: TermsScreen,
  compare: CompareScreen,
  margin: MarginScreen,
  assumptions: AssumptionsScreen,
  bids: BidsScreen,
  history: HistoryScreen,
  export: ExportScreen,
} as const satisfies Record<DealScreen, () => React.ReactNode>;

interface DealFrameProps {
  readonly id: string;
  readonly screen: DealScreen;
}

export function DealFrame({ id, screen }: DealFrameProps) {
  const deal = useDeal();
  const failure = useDealState((state) => state.failure);
  const lastEdit = useDealState((state) => state.lastEdit);
  const rejections = useView((view) => view.rejections);
  const rejectedCells = openRejections(deal, rejections);
  const chosen = useView(({ scenario }) => chosenScenario(sourcedScenarios(deal), deal, scenario));
  const headline = headlineOf(deal);
  const rankings = rankingsOf(deal);
  const Screen = screens[screen];
  const sourceOfCell = useMemo(() => cellSources(deal), [deal]);
  return (
    <Explained {...{ id, deal, screen }}>
      {(panel) => (
        <Frame
          aside={panel}
          screen={screen}
          bar={
            <TopBar home={hashOf({ place: 'library' })}>
              <OpenDealBar id={id} deal={deal} />
            </TopBar>
          }
          rail={<Rail phases={railOf({ deal, chosen }, { id, active: screen })} />}
          headline={
            <HeadlineStrip
              headline={headline}
              edit={lastEdit && effectOf(lastEdit)}
              effects={lastEdit ? effectTargets(lastEdit) : undefined}
              scale={scaleLabel(deal)}
              decimals={headlineDecimals(headline)}
            />
          }
          notices={
            <>
              <Notice error={failure} onDismiss={dealActions.dismiss} />
              <ExportNotices deal={deal} dealId={id} />
            </>
          }
          status={
            <StatusBar
              checks={checksOf(deal)}
              ledgerGap={ledgerGapOf(deal)}
              decimals={2}
              cheapestBySupplier={rankings.bySupplier}
              cheapestByTotal={rankings.byTotal}
              rejectedCells={rejectedCells.length}
              onVisitRejected={() => viewActions.visitRejection(rejectedCells)}
              selection={<SelectionStatus />}
              milliseconds={calculationTime(deal)}
              modelVersion={MODEL_VERSION}
              work={<ExportStatus />}
            />
          }
        >
          <CellSources value={sourceOfCell}>
            <Screen />
          </CellSources>
        </Frame>
      )}
    </Explained>
  );
}

/** By itself, so that drawing a range does not draw the frame again. */
function SelectionStatus() {
  const range = useView((view) => view.range);
  const said = useView((view) => view.said);
  return <RangeStatus range={range} said={said} />;
}

interface OpenDealBarProps {
  readonly id: string;
  readonly deal: Deal;
}

function OpenDealBar({ id, deal }: OpenDealBarProps) {
  const opened = useDealState((state) => state.opened);
  const saving = useDealState((state) => state.saving);
  const theme = useView((view) => view.theme);

  const themes: readonly (readonly [Theme, string])[] = [
    ['system', say('Light or dark as the system')],
    ['light', say('Light')],
    ['dark', say('Dark')],
  ];
  const menu: readonly (readonly MenuChoice[])[] = [
    [{ label: say('All deals'), onChoose: () => viewActions.go({ place: 'library' }) }],
    [
      {
        label: say('Rename, dates and rates…'),
        onChoose: () => viewActions.openInput({ name: 'discountRate', instanceKey: 'deal' }),
      },
      {
        label: say('History…'),
        onChoose: () => viewActions.go({ place: 'deal', id, screen: 'history' }),
      },
      {
        label: say('Save as deal file…'),
        onChoose: () => exportActions.saveDealFile(id),
      },
    ],
    [{ label: say('Settings…'), onChoose: () => viewActions.go({ place: 'settings' }) }],
    themes.map(([key, label]) => ({
      label,
      checked: theme === key,
      onChoose: () => viewActions.setTheme(key),
    })),
  ];
  return (
    <DealBar
      search={<PaletteButton />}
      name={deal.name}
      facts={say('{currency} · {months} from {start}', {
        currency: deal.currency,
        months: formatMonths(deal.months),
        start: formatStart(deal.start),
      })}
      menu={menu}
      undoLabel={opened?.undoLabel ?? null}
      redoLabel={opened?.redoLabel ?? null}
      onUndo={() => void dealActions.undo()}
      onRedo={() => void dealActions.redo()}
      exports={exportMenu(id, deal)}
      presenter={<PresenterTools id={id} deal={deal} />}
      saving={saving}
      savedAt={opened?.editedAt ? new Date(opened.editedAt) : null}
    />
  );
}

/** What needs no choice begins at once; the rest is chosen on the screen. */
const exportMenu = (id: string, deal: Deal): readonly MenuAction[] =>
  audienceRows.map((row: AudienceRow) => ({
    key: row.key,
    label: say('{name}…', { name: row.name }),
    about: row.who,
    onChoose: () => {
      if (row.asks === 'nothing') startFile(row, deal, { dealId: id, party: null, exportNumber: 1 });
      else {
        chooseForExport(id, { audience: row.key });
        viewActions.go({ place: 'deal', id, screen: 'export' });
      }
    },
  }));

interface RailPlace {
  readonly id: string;
  readonly active: DealScreen;
  readonly isLocked?: (screen: DealScreen) => boolean;
}

interface Counted {
  readonly deal: Deal;
  readonly chosen: DealScenario | null;
}

/** Without counts where nothing may be counted: null. */
export function railOf(
  counted: Counted | null,
  { id, active, isLocked = () => false }: RailPlace,
): readonly RailPhase[] {
  const entry = (
    screen: Exclude<DealScreen, 'import-services' | 'history'>,
    label: string,
    count?: number,
  ) => ({
    label,
    icon: screen,
    address: hashOf({ place: 'deal', id, screen }),
    active: screen === (active === 'import-services' ? 'services' : active),
    ...(count === undefined ? {} : { count }),
    ...(isLocked(screen) ? { locked: true } : {}),
  });
  return [
    {
      label: say('Assess'),
      screens: [
        entry('overview', say('Overview')),
        entry('services', say('Services'), counted?.deal.services.length),
      ],
    },
    {
      label: say('Select'),
      screens: [
        entry('scenarios', say('Scenarios'), counted?.deal.scenarios.length),
        entry('providers', say('Providers'), counted?.deal.providers.length),
        entry(
          'terms',
          say('Terms'),
          counted ? (counted.chosen ? statedTerms(counted.chosen) : 0) : undefined,
        ),
      ],
    },
    {
      label: say('Judge'),
      screens: [
        entry('compare', say('Compare')),
        { ...entry('margin', say('Margin')), alarms: counted ? marginAlarms(counted.deal).length : 0 },
        entry('assumptions', say('Assumptions')),
      ],
    },
    { label: say('Negotiate'), screens: [entry('bids', say('Bids'))] },
    { label: say('Manage'), screens: [entry('export', say('Export'))] },
  ];
}

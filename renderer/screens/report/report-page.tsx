// The executive report: the Summary on one landscape page, as figures of all scenarios stand side by side.
import { useLayoutEffect, useRef, useState } from 'react';
import { papers, type ReportOrder } from '../../../shared/ipc/report-order.ts';
import { formatsOf } from '../../format/formats.ts';
import { classes } from './classes.ts';
import { ReportBridge } from './report-bridge.tsx';
import { reportFigures } from './report-figures.ts';
import { ReportGains } from './report-gains.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportNotes } from './report-notes.tsx';
import { ReportProviders } from './report-providers.tsx';
import { ScenarioTable } from './scenario-table.tsx';
import { TermBars } from './term-bars.tsx';

interface ReportPageProps {
  readonly order: ReportOrder;
  /** Called once, with the scale at which everything is on the page. */
  readonly onFitted: (scale: number) => void;
}

const SIDE = 36;
const GAP = 28;
const SMALLER = 0.95;
/** Below this nobody can read it; a deal at every limit of the document needs more than 0.5. */
const SMALLEST = 0.4;

export function ReportPage({ order, onFitted }: ReportPageProps) {
  const { deal, paper } = order;
  const [scale, setScale] = useState(1);
  const page = useRef<HTMLDivElement>(null);
  // Rounded down: a fraction of a pixel more would be a second page.
  const width = Math.floor(papers[paper].width / scale);
  const height = Math.floor(papers[paper].height / scale) - 1;
  useLayoutEffect(() => {
    const element = page.current;
    if (!element) return;
    const isCut = element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
    if (isCut && scale > SMALLEST) setScale(scale * SMALLER);
    else onFitted(scale);
  }, [scale, onFitted]);
  const figures = reportFigures(deal);
  const formats = formatsOf(deal);
  const column = (width - 2 * SIDE - GAP) / 2;
  return (
    <div
      ref={page}
      className={classes('page')}
      style={{ width, height, padding: `26px ${SIDE}px 18px` }}
      data-report={paper}
    >
      <ReportHead {...{ figures, formats }} />
      <ScenarioTable {...{ figures, formats }} />
      <div className={classes('columns')} style={{ gap: GAP }}>
        <div className={classes('column')} style={{ width: column }}>
          <TermBars {...{ figures, formats }} width={column} />
          <ReportGains {...{ figures, formats }} />
        </div>
        <div className={classes('column')} style={{ width: column }}>
          <ReportBridge {...{ figures, formats }} width={column} />
          <ReportProviders {...{ figures, formats }} />
        </div>
      </div>
      <ReportNotes {...{ figures, formats }} writtenOn={order.writtenOn} />
    </div>
  );
}

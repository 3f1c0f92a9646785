// The report's page: printed by the main side, which hands it the deal. It has no door to the main side itself.
import '@fontsource-variable/inter/wght.css';
import './theme/tokens.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import type { ReportOrder, SHOW_REPORT } from '../shared/ipc/report-order.ts';
import { ReportPage } from './screens/report/report-page.tsx';

declare global {
  interface Window {
    [SHOW_REPORT]: (order: ReportOrder) => Promise<number>;
  }
}

/** Frames after which charts that measure themselves have drawn in their final size. */
const SETTLING_FRAMES = 4;

window.showReport = async (order) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('report.html has no #root');
  document.title = order.deal.name;
  // Loaded before anything is measured: text in another font is as wide as another text.
  await Promise.all(
    ['400', '600', '700'].map((weight) => document.fonts.load(`${weight} 12px "Inter Variable"`)),
  );
  const scale = await new Promise<number>((fitted) =>
    createRoot(root).render(<ReportPage order={order} onFitted={fitted} />),
  );
  for (let frame = 0; frame < SETTLING_FRAMES; frame += 1) await nextFrame();
  return scale;
};

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

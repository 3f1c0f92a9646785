// Charts tell the window that they are there, so that keys and the palette reach them.
import { createContext } from 'react';
import type { ShownChart } from '../../format/shown-chart.ts';

/** Takes a chart in and answers what takes it out. */
export const ChartHost = createContext<(chart: ShownChart) => () => void>(() => () => undefined);

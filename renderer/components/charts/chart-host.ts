// Charts tell the window that they are there, so that keys and the palette reach them.
import { createContext } from 'react';

export interface ShownChart {
  /** Of its own among all charts there are. */
  readonly id: string;
  readonly title: string;
  /** What it stands in: a chart whose place has the focus is meant before others. */
  readonly place: HTMLElement;
  readonly isTable: () => boolean;
  readonly showTable: (isTable: boolean) => void;
  readonly copyPicture: () => void;
  readonly copyTable: () => void;
}

/** Takes a chart in and answers what takes it out. */
export const ChartHost = createContext<(chart: ShownChart) => () => void>(() => () => undefined);

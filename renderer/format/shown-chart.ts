// What a chart tells the window of itself: the frame of charts says it, keys and palette act on it.
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

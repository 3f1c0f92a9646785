// What explains figures on the page, for the keys and the palette.

/** What the screens of the open deal can do with a figure. */
interface Explainer {
  /** Explains the figure in focus; where it is explained already, the focus goes there, and from there back. */
  readonly explain: () => void;
  /** Copies the explanation; null while none is open. */
  readonly copy: (() => void) | null;
}

let present: Explainer | null = null;

/** Answers what takes it out again. */
export function setExplainer(explainer: Explainer): () => void {
  present = explainer;
  return () => {
    if (present === explainer) present = null;
  };
}

export const explainerNow = (): Explainer | null => present;

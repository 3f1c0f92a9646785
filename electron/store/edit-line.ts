// Which edits are in effect and which can be redone, derived from the journal.

export interface Step {
  readonly revision: number;
  readonly kind: 'edit' | 'undo' | 'redo';
  readonly target: number | null;
  readonly label: string;
}

export interface EditLine {
  /** Edits in effect, oldest first: the last is the next to undo. */
  readonly done: readonly Step[];
  /** Edits undone and not replaced by a new one: the last is the next to redo. */
  readonly undone: readonly Step[];
}

/** `steps` is the whole journal of one deal, oldest first. A new edit drops what could have been redone. */
export function editLine(steps: Iterable<Step>): EditLine {
  const done: Step[] = [];
  let undone: Step[] = [];
  for (const step of steps) {
    switch (step.kind) {
      case 'edit':
        done.push(step);
        undone = [];
        break;
      case 'undo':
        move(done, undone, step);
        break;
      case 'redo':
        move(undone, done, step);
        break;
      default:
        step.kind satisfies never;
    }
  }
  return { done, undone };
}

function move(from: Step[], to: Step[], { revision, target }: Step): void {
  const edit = from.pop();
  if (edit === undefined || edit.revision !== target) {
    throw new Error(`entry ${revision} of the journal steps over edit ${target}, which is not next`);
  }
  to.push(edit);
}

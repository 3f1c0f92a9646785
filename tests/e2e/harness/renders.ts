// Counts the grid cells React draws, by the hook its developer tools use: nothing of it is in the product.
import type { RunningApp } from './launch.ts';

interface Fiber {
  readonly alternate: Fiber | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly flags: number;
  readonly type: unknown;
  readonly memoizedProps: unknown;
}

interface Counting {
  drawnCells: number;
  __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown;
}

/** Reloads the window with the hook in place. */
export async function countRenders({ page }: RunningApp): Promise<void> {
  await page.addInitScript(() => {
    /** Set on a component that ran in the commit. */
    const PERFORMED_WORK = 1;
    const counting = window as unknown as Counting;
    counting.drawnCells = 0;
    // The component itself, and not the memo around it.
    const isCell = ({ type, memoizedProps }: Fiber) =>
      typeof type === 'function' &&
      typeof memoizedProps === 'object' &&
      memoizedProps !== null &&
      'edges' in memoizedProps;
    const visit = (fiber: Fiber) => {
      // What was not worked on keeps its children, and they theirs.
      if (fiber.alternate !== null && fiber.child === fiber.alternate.child) return;
      for (let child = fiber.child; child !== null; child = child.sibling) {
        if (isCell(child) && (child.flags & PERFORMED_WORK) !== 0) counting.drawnCells += 1;
        visit(child);
      }
    };
    counting.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      checkDCE: () => undefined,
      onCommitFiberUnmount: () => undefined,
      onCommitFiberRoot: (_renderer: number, root: { readonly current: Fiber }) => visit(root.current),
    };
  });
  await page.reload();
}

/** How many cells are drawn while something is done. */
export async function drawnDuring({ page }: RunningApp, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    (window as unknown as Counting).drawnCells = 0;
  });
  await work();
  return page.evaluate(() => (window as unknown as Counting).drawnCells);
}

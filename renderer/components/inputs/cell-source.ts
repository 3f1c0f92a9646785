// Where the figure of a cell comes from: said once for all grids of the open deal.
import { createContext, useContext } from 'react';

/** By the key of an input’s cell: what is known as its source. */
export const CellSources = createContext<(cellKey: string) => string | undefined>(() => undefined);

export function useCellSource(cellKey: string | undefined): string | undefined {
  const sourceOf = useContext(CellSources);
  return cellKey === undefined ? undefined : sourceOf(cellKey);
}

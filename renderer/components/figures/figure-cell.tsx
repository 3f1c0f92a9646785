// A computed number in a cell of the screen’s tables.
import { Figure, type FigureProps } from '../explain/figure.tsx';
import { classes } from './classes.ts';

export function FigureCell({ className = '', ...figure }: FigureProps & { readonly className?: string }) {
  return (
    <td className={classes(`figure-cell ${className}`)}>
      <Figure {...figure} />
    </td>
  );
}

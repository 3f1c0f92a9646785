// The header of a screen of figures: title, choices, the unit of every figure, and the table for the clipboard.
import { type ReactNode, useState } from 'react';
import { Button } from '../button.tsx';
import { classes } from './classes.ts';

interface FigureHeaderProps {
  readonly title: string;
  /** What can be chosen. */
  readonly children: ReactNode;
  readonly note: string;
  /** Answers whether it was copied. */
  readonly onCopy: () => boolean;
}

const COPIED_FOR = 1800;

export function FigureHeader({ title, children, note, onCopy }: FigureHeaderProps) {
  const [said, setSaid] = useState<string | undefined>(undefined);
  const copy = () => {
    setSaid(onCopy() ? 'Copied' : 'Not copied');
    setTimeout(() => setSaid(undefined), COPIED_FOR);
  };
  return (
    <header className={classes('screen-header')}>
      <h1>{title}</h1>
      {children}
      <span className={classes('note')} title={note}>
        {note}
      </span>
      <span className="unseen" role="status">
        {said ?? ''}
      </span>
      <Button onClick={copy}>{said ?? 'Copy table'}</Button>
    </header>
  );
}

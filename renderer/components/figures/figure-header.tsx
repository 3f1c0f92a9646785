// The header of a screen of figures: title, choices, the unit of every figure, and the table for the clipboard.
import type { ReactNode } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../button.tsx';
import { useSaid } from '../said-briefly.ts';
import { classes } from './classes.ts';

interface FigureHeaderProps {
  readonly title: string;
  /** What can be chosen. */
  readonly children: ReactNode;
  readonly note: string;
  /** Answers whether it was copied. */
  readonly onCopy: () => boolean;
}

export function FigureHeader({ title, children, note, onCopy }: FigureHeaderProps) {
  const [said, tell] = useSaid<string>();
  const copy = () => tell(onCopy() ? say('Copied') : say('Not copied'));
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
      <Button onClick={copy}>{said ?? say('Copy table')}</Button>
    </header>
  );
}

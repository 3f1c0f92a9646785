// A figure of the contract that is changed in everybody's presence. A cell of a grid would tell the page who holds it.
import { type FormEvent, useState } from 'react';
import { accept } from '../inputs/accept.ts';
import { textOf } from '../inputs/cell-text.ts';
import type { CellChange, NumberCell } from '../inputs/grid-model.ts';
import styles from './tables.module.css';

interface PublicFieldProps {
  readonly cell: NumberCell;
  /** Answers what forbids it. */
  readonly onEdit: (change: CellChange) => string | null;
}

export function PublicField({ cell, onEdit }: PublicFieldProps) {
  const shown = textOf(cell);
  const [text, setText] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const take = (event?: FormEvent) => {
    event?.preventDefault();
    if (text === null) return;
    const answer = accept(cell, text);
    const problem =
      answer.outcome === 'refused'
        ? answer.message
        : answer.outcome === 'change'
          ? onEdit(answer.change)
          : null;
    setRefused(problem);
    if (problem === null) setText(null);
  };
  return (
    <form className={styles.fields} onSubmit={take}>
      <input
        className={styles.field}
        aria-label={cell.label}
        aria-invalid={refused !== null}
        value={text ?? shown}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => take()}
        onKeyDown={({ key }) => {
          if (key !== 'Escape') return;
          setText(null);
          setRefused(null);
        }}
      />
      <span className={styles.refused} role="status">
        {refused}
      </span>
    </form>
  );
}

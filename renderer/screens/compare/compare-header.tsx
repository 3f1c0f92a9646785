// Title, views, basis, reference, the unit of every figure, and the table for the clipboard.
import { useState } from 'react';
import { Button, Segments } from '../../components/button.tsx';
import type { Basis } from '../../components/comparison/comparison.ts';
import { classes } from './classes.ts';
import type { CompareViewName } from './copied-table.ts';
import { Picker } from './picker.tsx';

interface CompareHeaderProps {
  readonly view: CompareViewName;
  readonly onView: (view: CompareViewName) => void;
  readonly basis: Basis;
  readonly onBasis: (basis: Basis) => void;
  readonly scenarios: readonly { readonly key: string; readonly name: string }[];
  readonly reference: string;
  readonly onReference: (key: string) => void;
  readonly note: string;
  /** Answers whether it was copied. */
  readonly onCopy: () => boolean;
}

const views = [
  { key: 'terms', label: 'Terms' },
  { key: 'cash', label: 'Cash and payback' },
  { key: 'providers', label: 'Providers' },
] as const;

const bases = [
  { key: 'npv', label: 'NPV' },
  { key: 'term', label: 'Undiscounted' },
  { key: 'year', label: 'By year' },
] as const;

const COPIED_FOR = 1800;

export function CompareHeader(props: CompareHeaderProps) {
  const { view, onView, basis, onBasis, scenarios, reference, onReference, note, onCopy } = props;
  const [said, setSaid] = useState<string | undefined>(undefined);
  const copy = () => {
    setSaid(onCopy() ? 'Copied' : 'Not copied');
    setTimeout(() => setSaid(undefined), COPIED_FOR);
  };
  return (
    <header className={classes('screen-header')}>
      <h1>Compare</h1>
      <Segments<CompareViewName> label="View" options={views} value={view} onChange={onView} />
      {view === 'terms' && <Segments<Basis> label="Basis" options={bases} value={basis} onChange={onBasis} />}
      {scenarios.length > 1 && view !== 'providers' && (
        <span className={classes('reference')}>
          <span className={classes('reference-word')}>Reference</span>
          <Picker
            label="Reference scenario"
            options={scenarios.map(({ key, name }) => ({ key, label: name }))}
            value={reference}
            onChange={onReference}
          />
        </span>
      )}
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

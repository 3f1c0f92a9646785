// Title, views, basis, reference, the unit of every figure, and the table for the clipboard.
import { say } from '../../../shared/text/say.ts';
import { Segments } from '../../components/button.tsx';
import type { Basis } from '../../components/comparison/comparison.ts';
import { FigureHeader } from '../../components/figures/figure-header.tsx';
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
  { key: 'terms', label: say('Terms') },
  { key: 'cash', label: say('Cash and payback') },
] as const;

const bases = [
  { key: 'npv', label: say('NPV') },
  { key: 'term', label: say('Undiscounted') },
  { key: 'year', label: say('By year') },
] as const;

export function CompareHeader(props: CompareHeaderProps) {
  const { view, onView, basis, onBasis, scenarios, reference, onReference, note, onCopy } = props;
  return (
    <FigureHeader title={say('Compare')} note={note} onCopy={onCopy}>
      <Segments<CompareViewName> label={say('View')} options={views} value={view} onChange={onView} />
      {view === 'terms' && (
        <Segments<Basis> label={say('Basis')} options={bases} value={basis} onChange={onBasis} />
      )}
      {scenarios.length > 1 && (
        <span className={classes('reference')}>
          <span className={classes('reference-word')}>{say('Reference')}</span>
          <Picker
            label={say('Reference scenario')}
            options={scenarios.map(({ key, name }) => ({ key, label: name }))}
            value={reference}
            onChange={onReference}
          />
        </span>
      )}
    </FigureHeader>
  );
}

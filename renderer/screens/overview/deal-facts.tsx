// What the deal is: its name and notes to be changed in place, its size in a line.
import { useId, useState } from 'react';
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { things } from '../../components/inputs/things.ts';
import { scaleLabel } from '../../format/number.ts';
import { problemSentence } from '../../format/problem.ts';
import { formatMonths, formatStart } from '../../format/time.ts';
import { dealActions } from '../../state/deal.ts';
import { classes } from './classes.ts';

export function DealFacts({ deal }: { readonly deal: Deal }) {
  return (
    <section className={classes('facts')} aria-label={say('The deal')}>
      <TextField
        key={`name ${deal.name}`}
        label={say('Name')}
        value={deal.name}
        onSave={(text) =>
          textEdit(deal, say('Deal renamed to {text}', { text }), (draft) => (draft.name = text))
        }
      />
      <dl>
        <dt>{say('Term')}</dt>
        <dd>
          {say('{months} from {start}', {
            months: formatMonths(deal.months),
            start: formatStart(deal.start),
          })}
        </dd>
        <dt>{say('Amounts')}</dt>
        <dd>
          {scaleLabel(deal)} ({deal.currency})
        </dd>
        <dt>{say('Size')}</dt>
        <dd>
          {things.service.counted(deal.services.length)}, {things.provider.counted(deal.providers.length)},{' '}
          {things.scenario.counted(deal.scenarios.length)}
        </dd>
      </dl>
      <TextField
        key={`notes ${deal.notes}`}
        label={say('Notes')}
        value={deal.notes}
        rows={5}
        onSave={(text) => textEdit(deal, say('Notes of the deal'), (draft) => (draft.notes = text))}
      />
    </section>
  );
}

/** What forbids the change, as a sentence; null where it is made. */
function textEdit(deal: Deal, label: string, change: (draft: Deal) => void): string | null {
  const [problem] = dealActions.edit(label, change);
  return problem ? problemSentence(problem, deal) : null;
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Several lines where it is given. */
  readonly rows?: number;
  readonly onSave: (text: string) => string | null;
}

/** Saved when it is left; Esc puts back what stood there. A text that is refused stays and says why. */
function TextField({ label, value, rows, onSave }: TextFieldProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const save = () => setProblem(text === value ? null : onSave(text));
  const control = {
    id,
    value: text,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-problem`,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => setText(target.value),
    onBlur: save,
  };
  return (
    <div className={classes('field')}>
      <label htmlFor={id}>{label}</label>
      {rows === undefined ? (
        <input
          {...control}
          onKeyDown={({ key }) => {
            if (key === 'Enter') save();
            if (key === 'Escape') setText(value);
          }}
        />
      ) : (
        <textarea {...control} rows={rows} onKeyDown={({ key }) => key === 'Escape' && setText(value)} />
      )}
      <p id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}

// What is still missing, wrong or doubtful: a line each, with the way to where it is done.
import { useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icons.tsx';
import type { NextStep } from '../../state/next-steps.ts';
import { classes } from './classes.ts';

interface NextStepListProps {
  readonly steps: readonly NextStep[];
  /** Whether inputs are still being measured: more may come. */
  readonly isMeasuring: boolean;
  readonly onGo: (step: NextStep) => void;
  readonly onExport: () => void;
}

/** So many lines stand above the verdict; the others on demand. */
const SHOWN = 8;

const grades = {
  missing: { icon: 'plus', word: say('Missing') },
  wrong: { icon: 'alarm', word: say('Wrong') },
  doubtful: { icon: 'search', word: say('Doubtful') },
} as const;

export function NextStepList({ steps, isMeasuring, onGo, onExport }: NextStepListProps) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? steps : steps.slice(0, SHOWN);
  return (
    <section className={classes('steps')} aria-label={say('What to do next')}>
      <h2>
        {say('What to do next')}
        <span className={classes('hint')} role="status">
          {isMeasuring ? say('measuring which inputs matter…') : summary(steps)}
        </span>
      </h2>
      {steps.length === 0 && !isMeasuring && (
        <p className={classes('done')}>
          <Icon name="check" size={14} />
          {say('Nothing is missing and nothing is doubtful.')}
          <button type="button" className={classes('link')} onClick={onExport}>
            {say('Export a workbook')}
          </button>
        </p>
      )}
      <ol>
        {shown.map((step, index) => (
          <li key={step.key} data-grade={step.grade} data-first={index === 0 || undefined}>
            <span className={classes('grade')}>
              <Icon name={grades[step.grade].icon} size={13} />
              {grades[step.grade].word}
            </span>
            <span className={classes('sentence')}>{step.sentence}</span>
            <button type="button" className={classes('link')} onClick={() => onGo(step)}>
              {step.action}
            </button>
          </li>
        ))}
      </ol>
      {steps.length > SHOWN && (
        <Button look="quiet" onClick={() => setOpen(!isOpen)}>
          {isOpen ? say('Show fewer') : say('Show {steps} more', { steps: steps.length - SHOWN })}
        </Button>
      )}
    </section>
  );
}

const counts = {
  missing: (count: number) => say('{count} missing', { count }),
  wrong: (count: number) => say('{count} wrong', { count }),
  doubtful: (count: number) => say('{count} doubtful', { count }),
} as const satisfies Record<NextStep['grade'], (count: number) => string>;

const summary = (steps: readonly NextStep[]): string => {
  const count = (grade: NextStep['grade']) => steps.filter((step) => step.grade === grade).length;
  const parts = (['missing', 'wrong', 'doubtful'] as const)
    .filter((grade) => count(grade) > 0)
    .map((grade) => counts[grade](count(grade)));
  return parts.join(', ');
};

// The formula in words: parts are underlined and lead to their own explanation.
import { say } from '../../../shared/text/say.ts';
import { classes } from './classes.ts';
import type { FoldedMonths, ShownPart, ShownToken } from './shown-part.ts';
import type { Target } from './target.ts';

interface SentenceProps {
  readonly tokens: readonly ShownToken[];
  readonly onSelect: (target: Target) => void;
  readonly onInput: ((input: NonNullable<ShownPart['input']>) => void) | undefined;
}

export function Sentence({ tokens, onSelect, onInput }: SentenceProps) {
  return (
    <p className={classes('sentence')}>
      {tokens.map((token, index) => (
        <SentenceToken key={index} token={token} onSelect={onSelect} onInput={onInput} />
      ))}
    </p>
  );
}

interface SentenceTokenProps extends Omit<SentenceProps, 'tokens'> {
  readonly token: ShownToken;
}

function SentenceToken({ token, ...actions }: SentenceTokenProps) {
  if (typeof token === 'string') return token;
  if (token.kind === 'months') return <Months months={token} onSelect={actions.onSelect} />;
  return <PartLink part={token} {...actions} />;
}

interface MonthsProps {
  readonly months: FoldedMonths;
  readonly onSelect: (target: Target) => void;
}

function Months({ months, onSelect }: MonthsProps) {
  const { label, first, last, weight, target, weightTarget } = months;
  const name = (month: number) => (month === 0 ? 'signing' : say('month {month}', { month }));
  return (
    <span>
      <button type="button" className={classes('part')} onClick={() => onSelect(target)}>
        {label}
      </button>
      , {name(first)} … {name(last)}
      {weight && weightTarget && (
        <>
          , each ×{' '}
          <button type="button" className={classes('part')} onClick={() => onSelect(weightTarget)}>
            {weight}
          </button>{' '}
          of its month
        </>
      )}
    </span>
  );
}

interface PartLinkProps extends Omit<SentenceProps, 'tokens'> {
  readonly part: ShownPart;
}

/** An input is indigo; a constant leads nowhere. */
export function PartLink({ part, onSelect, onInput }: PartLinkProps) {
  const { target, input } = part;
  if (target) {
    return (
      <button type="button" className={classes('part')} onClick={() => onSelect(target)}>
        {part.label}
      </button>
    );
  }
  if (input && onInput) {
    return (
      <button type="button" className={classes('part')} title={part.home} onClick={() => onInput(input)}>
        {part.label}
      </button>
    );
  }
  return <span className={classes(input ? 'part-still' : 'constant')}>{part.label}</span>;
}

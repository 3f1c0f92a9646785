// The formula in words: parts are underlined and lead to their own explanation.
import { say } from '../../../shared/text/say.ts';
import { sayElements } from '../said.ts';
import { classes } from './classes.ts';
import type { FoldedMonths, ShownPart, ShownToken } from './shown-part.ts';
import type { Target } from './target.ts';

interface SentenceProps {
  readonly tokens: readonly ShownToken[];
  readonly onSelect: (target: Target) => void;
  readonly onInput: ((input: NonNullable<ShownPart['input']>) => void) | undefined;
}

export const Sentence = (props: SentenceProps) => (
  <p className={classes('sentence')}>
    <Words {...props} />
  </p>
);

/** The words alone, where they stand in a line of something else. */
export const Words = ({ tokens, onSelect, onInput }: SentenceProps) =>
  tokens.map((token, index) => (
    <SentenceToken key={index} token={token} onSelect={onSelect} onInput={onInput} />
  ));

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
  const name = (month: number) => (month === 0 ? say('signing') : say('month {month}', { month }));
  const link = (text: string, to: Target) => (
    <button type="button" className={classes('part')} onClick={() => onSelect(to)}>
      {text}
    </button>
  );
  const run = { item: link(label, target), first: name(first), last: name(last) };
  return (
    <span>
      {weight && weightTarget
        ? sayElements('{item}, {first} … {last}, each × {weight} of its month', {
            ...run,
            weight: link(weight, weightTarget),
          })
        : sayElements('{item}, {first} … {last}', run)}
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

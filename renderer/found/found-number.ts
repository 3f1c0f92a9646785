import type { ExplainedNumber } from '../components/explain/explained-number.ts';
import type { ShownPart, ShownToken } from '../components/explain/shown-part.ts';
import { type Target, targetKey } from '../components/explain/target.ts';

interface Found extends Omit<ExplainedNumber, 'code' | 'sentence' | 'comesTo'> {
  /** How it is found, with links where it names what it rests on. */
  readonly sentence: string | readonly ShownToken[];
  /** Whether the parts come to the value. */
  readonly comesTo?: boolean;
}

export const foundNumber = ({ sentence, comesTo = false, ...known }: Found): ExplainedNumber => ({
  ...known,
  code: undefined,
  sentence: typeof sentence === 'string' ? [sentence] : sentence,
  comesTo,
});

interface Named {
  readonly label: string;
  /** Below the label: whose it is. */
  readonly of?: string;
  readonly value: string;
}

/** A number that went in, with the way to its own explanation. */
export const partOf = (target: Target, { label, of = '', value }: Named): ShownPart => ({
  ...{ key: targetKey(target), kind: 'item', label, of, value, target },
  ...{ home: undefined, input: undefined },
});

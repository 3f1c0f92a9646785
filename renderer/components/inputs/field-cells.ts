// Cells of what is no input of the model: names, units, choices; and computed figures.
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { formatAmount, formatPercent } from '../../format/number.ts';
import type {
  ActionCell,
  ChoiceCell,
  ChoiceOption,
  ComputedCell,
  GridColumn,
  TextCell,
} from './grid-model.ts';

interface TextField {
  readonly key: string;
  /** “Service desk, unit” */
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
  /** May be left empty. */
  readonly optional?: boolean;
  readonly set: (draft: Deal, text: string) => void;
}

const LONGEST = 80;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

export const textCell = ({
  key,
  label,
  value,
  strong = false,
  optional = false,
  set,
}: TextField): TextCell => ({
  kind: 'text',
  key,
  label,
  value,
  strong,
  optional,
  change: (text) => ({
    label: `${short(label)} ${value === '' ? '' : `“${short(value)}” `}→ ${text === '' ? say('nothing') : `“${short(text)}”`}`,
    apply: (draft) => set(draft, text),
  }),
});

interface ChoiceField<Key extends string> {
  readonly key: string;
  readonly label: string;
  readonly value: Key;
  readonly options: readonly (ChoiceOption & { readonly key: Key })[];
  readonly side?: 'provider' | undefined;
  readonly set: (draft: Deal, key: Key) => void;
}

export function choiceCell<Key extends string>(field: ChoiceField<Key>): ChoiceCell {
  const { key, label, value, options, side, set } = field;
  const name = (wanted: string) => options.find((option) => option.key === wanted)?.label ?? wanted;
  return {
    kind: 'choice',
    key,
    label,
    value,
    options,
    side,
    change: (chosen) => ({
      label: `${short(label)} ${short(name(value))} → ${short(name(chosen))}`,
      apply: (draft) => {
        const option = options.find((candidate) => candidate.key === chosen);
        if (option) set(draft, option.key);
      },
    }),
  };
}

export const optionsOf = <Key extends string>(
  labels: Readonly<Record<Key, string>>,
): readonly { readonly key: Key; readonly label: string }[] =>
  (Object.keys(labels) as Key[]).map((key) => ({ key, label: labels[key] }));

export const removal = (what: string, apply: (draft: Deal) => void): ActionCell => ({
  kind: 'action',
  label: say('Remove {what}', { what }),
  change: { label: say('{gone} removed', { gone: short(what) }), apply },
});

export const REMOVAL_COLUMN: GridColumn = {
  id: 'remove',
  label: say('Remove'),
  wordless: true,
  width: 30,
  align: 'left',
};

export const amountCell = (
  value: number,
  decimals: number,
  more: Partial<ComputedCell> = {},
): ComputedCell => ({
  kind: 'computed',
  text: formatAmount(value, { decimals }),
  value,
  decimals,
  ...more,
});

export const percentCell = (share: number, more: Partial<ComputedCell> = {}): ComputedCell => ({
  kind: 'computed',
  text: formatPercent(share, { decimals: 1 }),
  value: share,
  percent: true,
  decimals: 1,
  ...more,
});

export const nameCell = (text: string): ComputedCell => ({
  kind: 'computed',
  text,
  align: 'left',
  strong: true,
  hint: text,
});

/** Everything of a list except one: for removals in a draft. */
export function removeWhere<Thing>(list: Thing[], isGone: (thing: Thing) => boolean): void {
  for (let index = list.length - 1; index >= 0; index--) {
    const thing = list[index];
    if (thing !== undefined && isGone(thing)) list.splice(index, 1);
  }
}

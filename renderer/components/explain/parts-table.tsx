// The values that went into a number, with where each input lives.
import { say } from '../../../shared/text/say.ts';
import { classes } from './classes.ts';
import { PartLink } from './sentence.tsx';
import type { ShownPart } from './shown-part.ts';
import type { Target } from './target.ts';

interface PartsTableProps {
  readonly parts: readonly ShownPart[];
  readonly total: { readonly label: string; readonly value: string } | undefined;
  readonly onSelect: (target: Target) => void;
  readonly onInput: ((input: NonNullable<ShownPart['input']>) => void) | undefined;
}

export function PartsTable({ parts, total, onSelect, onInput }: PartsTableProps) {
  return (
    <table className={classes('parts')}>
      <caption className="unseen">{say('Values that went in')}</caption>
      <tbody>
        {parts.map((part) => (
          <tr key={part.key}>
            <th scope="row">
              <PartLink part={part} onSelect={onSelect} onInput={onInput} />
              {(part.home ?? part.of) && <span className={classes('home')}>{part.home ?? part.of}</span>}
              {part.vouched && <span className={classes('home vouched')}>{part.vouched}</span>}
            </th>
            <td className={classes(part.kind === 'input' ? 'value input' : 'value')}>{part.value}</td>
          </tr>
        ))}
        {total && (
          <tr className={classes('parts-total')}>
            <th scope="row">{total.label}</th>
            <td className={classes('value')}>{total.value}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

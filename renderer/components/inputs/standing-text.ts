// What stands at a place of a deal, as text.
import type { StandingValue } from '../../../shared/deal/describe-difference.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { writtenOut } from './input-block.ts';

interface StandingText {
  readonly text: string;
  /** It stands at its default. */
  readonly quiet: boolean;
  /** In full. */
  readonly hint: string;
}

export function standingText(standing: StandingValue, deal: Deal): StandingText {
  if (standing.kind === 'words') return { text: standing.text, quiet: false, hint: standing.text };
  const { value, unit, stated } = standing;
  const shown = (one: number) => writtenOut(one, unit, deal);
  const text = typeof value === 'number' ? shown(value) : value.map(shown).join(' · ');
  const hint = typeof value === 'number' ? text : say('By year: {text}', { text });
  return stated
    ? { text, quiet: false, hint }
    : { text: say('{text}, not stated', { text }), quiet: true, hint };
}

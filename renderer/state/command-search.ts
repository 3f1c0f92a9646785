// Commands for what a person types in the palette: best first, in their groups.
import type { Command } from './commands.ts';

export interface CommandGroup {
  readonly group: Command['group'];
  readonly commands: readonly Command[];
}

const MOST = 14;

/** Without a word everything but the inputs, which are too many to leaf through. */
export function foundCommands(all: readonly Command[], query: string): readonly CommandGroup[] {
  const commands = all.filter(({ keyOnly }) => !keyOnly);
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return grouped(commands.filter(({ group }) => group !== 'Inputs'));
  const ranked = commands
    .map((command) => ({ command, rank: rankOf(command, words) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ command }) => command);
  return grouped(ranked);
}

const NOT_FOUND = 4;

/** 0: the label begins with it; 1: words of the label do; 2: it is in the label; 3: in what is said about it. */
function rankOf({ label, about = '' }: Command, words: readonly string[]): number {
  const name = plain(label);
  if (name.startsWith(words.join(' '))) return 0;
  const parts = name.split(/[^\p{L}\p{N}]+/u);
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return 1;
  if (words.every((word) => name.includes(word))) return 2;
  const all = `${name} ${plain(about)}`;
  return words.every((word) => all.includes(word)) ? 3 : NOT_FOUND;
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Groups in the order of their first command. */
const grouped = (commands: readonly Command[]): readonly CommandGroup[] =>
  [...new Set(commands.map(({ group }) => group))].map((group) => ({
    group,
    commands: commands.filter((command) => command.group === group),
  }));

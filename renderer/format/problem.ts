// What forbids a change, as a sentence that names the thing it is about.
import type { Deal } from '../../shared/deal/document.ts';
import type { DealProblem } from '../../shared/deal/validate.ts';

/** “Out-tasking, Refresh of devices: month 14 lies after the contract’s last month, 12” */
export function problemSentence({ path, message }: DealProblem, deal: Deal): string {
  const names = namesAlong(path, deal);
  if (names.length > 0) return `${names.join(', ')}: ${message}`;
  return message.charAt(0).toLocaleUpperCase() + message.slice(1);
}

/** Names of the things a path leads through: `scenarios[2].oneOffs[3].inputs.oneOffMonth`. */
function namesAlong(path: string, deal: Deal): readonly string[] {
  const names: string[] = [];
  let at: unknown = deal;
  for (const step of path.split(/[.[\]]+/).filter((part) => part !== '')) {
    if (!isRecord(at)) break;
    at = at[step];
    if (isRecord(at) && typeof at.name === 'string') names.push(at.name);
  }
  return names;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

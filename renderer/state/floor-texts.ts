// The changes that bring a provider back to its floor, in words.
import { say } from '../../shared/text/say.ts';
import { formatPercent } from '../format/number.ts';
import type { FloorWay } from './back-to-floor.ts';

export const floorLabel = (name: FloorWay['name']): string =>
  ({
    price: say('Every price of its services'),
    priceProductivity: say('Productivity clause'),
    deliveryEfficiency: say('Delivery efficiency'),
    volume: say('Volume of its services'),
  })[name];

const percent = (share: number, signed = false) => formatPercent(share, { decimals: 1, signed });

/** “4.0 % → 3.5 % a year”, “−0.5 points a year”, “+1.2 %”. */
export function floorChange({ name, change, from }: FloorWay): string {
  if (change === null) return say('not by this alone');
  if (name === 'price' || name === 'volume') return percent(change, true);
  const by = name === 'priceProductivity' ? -change : change;
  if (from === null) return say('{change} of each rate a year', { change: percent(by, true) });
  return say('{from} → {to} a year', {
    from: percent(from),
    to: percent(name === 'priceProductivity' ? Math.max(0, from + by) : from + by),
  });
}

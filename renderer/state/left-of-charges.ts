// What delivering a service leaves of its charges, before any outlay; it is no item of the model.
import type { DealResults } from '../../shared/engine/evaluation.ts';

/** Of a service in a scenario, over the term; the share is NaN without charges. */
export function leftOfCharges(results: DealResults, arrangement: string) {
  const isThere = results.situation.instances.arrangement.some(({ key }) => key === arrangement);
  const sum = (item: 'serviceCharges' | 'serviceDelivery') =>
    isThere ? results.sum(item, arrangement, { kind: 'term' }) : 0;
  const [charges, delivery] = [sum('serviceCharges'), sum('serviceDelivery')];
  return { charges, delivery, share: charges === 0 ? Number.NaN : (charges - delivery) / charges };
}

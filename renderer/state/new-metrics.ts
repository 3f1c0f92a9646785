// New metrics of a service: an empty one, or one of the library with where its level comes from.
import { blankMetric } from '../../shared/deal/blank.ts';
import type { Deal, DealService } from '../../shared/deal/document.ts';
import { freshId } from '../../shared/deal/fresh-id.ts';
import type { LibraryMetric } from '../../shared/library/metrics.ts';
import { say } from '../../shared/text/say.ts';
import { freshName } from './new-things.ts';

type DealMetric = DealService['metrics'][number];

export function newMetric({ metrics }: { readonly metrics: readonly DealMetric[] }): DealMetric {
  const name = freshName(say('Metric'), metrics);
  return blankMetric({ id: freshId(name, metrics), name }, say('points'));
}

export function addMetric(draft: Deal, service: string, metric: DealMetric): void {
  draft.services.find(({ id }) => id === service)?.metrics.push(metric);
}

/** What nobody has measured yet stays unstated; the published level is stated with its source. */
export function metricFromLibrary(draft: Deal, service: string, known: LibraryMetric): void {
  const { metrics } = draft.services.find(({ id }) => id === service) ?? {};
  if (!metrics) return;
  const named = { id: freshId(known.name, metrics), name: known.name };
  metrics.push({
    ...blankMetric(named, known.unit),
    switches: { direction: known.direction },
    inputs: {
      metricExpected: known.expected,
      ...(known.trigger === undefined ? {} : { metricTrigger: known.trigger }),
    },
  });
  draft.provenance.push({
    input: 'metricExpected',
    of: `${service}/${named.id}`,
    status: 'reported',
    source: known.source,
    note: say('Measured with: {measuredWith}', { measuredWith: known.measuredWith }),
  });
}

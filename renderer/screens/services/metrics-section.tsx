// Metrics of services: added by hand or from the library, and used where a service is judged by them.
import { useState } from 'react';
import type { Deal, DealService } from '../../../shared/deal/document.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { type LibraryMetric, libraryMetrics } from '../../../shared/library/metrics.ts';
import { say } from '../../../shared/text/say.ts';
import { Section } from '../../components/frame/frame.tsx';
import type { ActiveCell } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import type { GridEvents } from '../../components/inputs/grid-events.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { Picker } from '../../components/picker.tsx';
import { Remark } from '../../components/remark.tsx';
import { editFromButton } from '../../state/editing.ts';
import { families } from '../../state/families.ts';
import { addMetric, metricFromLibrary, newMetric } from '../../state/new-metrics.ts';
import { isMeasured, metricGrid, metricList } from './metric-grid.ts';

interface MetricsSectionProps {
  readonly deal: Deal;
  readonly results: DealResults;
  readonly layout: InputLayout;
  readonly events: GridEvents & { readonly onActive: (active: ActiveCell | null) => void };
}

export function MetricsSection({ deal, results, layout, events }: MetricsSectionProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const service = deal.services.find(({ id }) => id === picked) ?? deal.services[0];
  if (!service) return null;
  const add = () => {
    const metric = newMetric(service);
    editFromButton(`${service.name}, ${metric.name} added`, (draft) => addMetric(draft, service.id, metric));
  };
  const addKnown = (known: LibraryMetric) =>
    editFromButton(
      say('{service}, {metric} added from the library', { service: service.name, metric: known.name }),
      (draft) => metricFromLibrary(draft, service.id, known),
    );
  const unused = deal.services.filter((one) => one.metrics.length > 0 && !isMeasured(one));
  return (
    <Section
      title={families.metrics.title}
      hint={families.metrics.hint}
      tools={
        <>
          {deal.services.length > 1 && (
            <Picker
              label={say('Service')}
              options={deal.services.map(({ id, name }) => ({ key: id, label: name }))}
              value={service.id}
              onChange={setPicked}
            />
          )}
          <MenuButton
            label={say('From the library')}
            actions={libraryMetrics().map((known) => ({
              key: known.id,
              label: known.name,
              about: `${known.direction === 'lower' ? say('at most') : say('at least')} ${known.expected} ${known.unit}; ${known.source}`,
              onChoose: () => addKnown(known),
            }))}
          />
        </>
      }
    >
      {unused.map((one) => (
        <Remark
          key={one.id}
          sentence={say('{name} is judged by its miss rate: its metrics change nothing yet.', {
            name: one.name,
          })}
          action={say('Judge it by its metrics')}
          onAct={() => judgeByMetrics(one)}
        />
      ))}
      <Grid
        label={say('Metrics')}
        {...metricGrid(deal, results, layout)}
        {...events}
        list={metricList(deal, layout)}
        add={{ label: say('Add a metric of {name}', { name: service.name }), onAdd: add }}
      />
    </Section>
  );
}

function judgeByMetrics({ id, name }: DealService) {
  editFromButton(say('{name}, performance by metrics', { name }), (draft) => {
    const service = draft.services.find((one) => one.id === id);
    if (service) service.switches.performanceBasis = 'metrics';
  });
}

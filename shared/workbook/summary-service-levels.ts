// The cells the service-level view is drawn from: how often each service falls short of what is expected of it.
import type { Instance } from '../model/instances.ts';
import type { CellPlace } from './address.ts';
import { short } from './charts.ts';
import { columns } from './columns.ts';
import { call, cellOf, type Live, one, zero } from './live-values.ts';
import type { DataRow } from './summary-chart-data.ts';
import { here, placed, type SummarySubject, type SummaryWriter } from './summary-writer.ts';

/** One bar in each scenario: a service judged by rates, or what a metric of it is held against. */
interface Level {
  readonly name: string;
  /** How often the level falls short of it, in the last month of the contract. */
  readonly missed: (scenario: Instance) => Live;
  /** What falling short costs over the term, most of all scenarios: bars that cost most come first. */
  readonly cost: number;
}

export interface ServiceLevelData {
  readonly scenarios: readonly Instance[];
  /** Names of the scenarios over their columns. */
  readonly heads: readonly CellPlace[];
  readonly levels: readonly DataRow[];
}

/** More bars than this cannot be told apart on a page; what falls short at least cost is drawn as one mean. */
const MOST_BARS = 72;
/** As many stand in half the width of a page. */
export const BARS_IN_A_HALF = 24;

/** How many bars each scenario has; 0 where the deal says nothing of performance. */
export function countLevels(subject: SummarySubject): number {
  const all = levelsOf(subject, '').length;
  return Math.min(all, mostLevels(subject));
}

const mostLevels = ({ layout }: SummarySubject): number =>
  Math.max(2, Math.floor(MOST_BARS / layout.situation.instances.scenario.length));

/** Undefined where the deal states neither a metric nor a miss rate. */
export function writeServiceLevels(
  writer: SummaryWriter,
  subject: SummarySubject,
): ServiceLevelData | undefined {
  const { scenario } = subject.layout.situation.instances;
  const levels = levelsOf(subject, writer.sheet);
  if (levels.length === 0) return undefined;
  const most = mostLevels(subject);
  const drawn = levels.length > most ? costliest(levels, most - 1) : levels;
  const others = levels.filter((level) => !drawn.includes(level));
  writer.section('Service levels: share of months that fall short, at the end of the contract');
  const [, ...heads] = writer.titles(['Service', ...scenario.map(({ name }) => short(name))]);
  const row = ({ name, missed }: Pick<Level, 'name' | 'missed'>): DataRow => {
    const place = writer.text(1, name, 'label');
    const values = scenario.map((of, index) => writer.live(index + 2, missed(of), 'percent', 'link'));
    writer.row += 1;
    return { name: place, values };
  };
  const rows = drawn.map(row);
  if (others.length > 0) {
    const title = `The other ${others.length}, on average`;
    // Written above the rows they sum up, next to the others that are drawn.
    const meanRow = writer.row;
    writer.row += 1;
    const rest = others.map(row);
    const after = writer.row;
    writer.row = meanRow;
    const count = scenario.length + 2;
    const number = writer.fixed(count, others.length, 'integer');
    rows.push(
      row({
        name: title,
        missed: (of) => {
          const [first = zero, ...more] = rest.map(({ values }) =>
            here(placed(values[scenario.indexOf(of)])),
          );
          return call('divide', more.length > 0 ? call('add', first, ...more) : first, here(number));
        },
      }),
    );
    writer.row = after;
  }
  writer.text(
    1,
    'Under the arrangement, once everything is handed over; a metric’s target is what earns the bonus.',
    'note',
  );
  writer.row += 2;
  return { scenarios: scenario, heads, levels: rows };
}

/** In the deal’s order. */
const costliest = (levels: readonly Level[], most: number): readonly Level[] => {
  const chosen = new Set([...levels].sort((a, b) => b.cost - a.cost).slice(0, most));
  return levels.filter((level) => chosen.has(level));
};

function levelsOf(subject: SummarySubject, sheet: string): readonly Level[] {
  const { layout, values } = subject;
  const { situation } = layout;
  const { service, arrangement, metric, measure } = situation.instances;
  /** A monthly item’s last month. */
  const atTheEnd = (name: string, of: Instance): Live => {
    const place = layout.placeOf(name, of);
    const last = values.series(name, of.key)[situation.months] ?? Number.NaN;
    return cellOf({ ...place, column: columns.opening + situation.months }, sheet, last, {});
  };
  const termOf = (name: string, list: readonly Instance[]) =>
    Math.max(0, ...list.map(({ key }) => values.sum(name, key, { kind: 'term' })));
  return service.flatMap((judged): readonly Level[] => {
    const arranged = arrangement.filter(({ belongsTo }) => belongsTo.service === judged.key);
    if (judged.switches.performanceBasis !== 'metrics') {
      const isStated =
        judged.stated.has('asIsMissRate') || arranged.some(({ stated }) => stated.has('missRate'));
      if (!isStated) return [];
      return [
        {
          name: short(judged.name),
          missed: (scenario) => atTheEnd('serviceMisses', inScenario(arranged, scenario)),
          cost: termOf('lossOfService', arranged),
        },
      ];
    }
    return metric
      .filter(({ belongsTo }) => belongsTo.service === judged.key)
      .flatMap((metered): readonly Level[] => {
        const measured = measure.filter(({ belongsTo }) => belongsTo.metric === metered.key);
        const name = `${short(judged.name)}: ${short(metered.name)}`;
        const cost = termOf('lossOfMetric', measured);
        const expected: Level = {
          name: `${name}, expected level`,
          missed: (scenario) => atTheEnd('ownMissRate', inScenario(measured, scenario)),
          cost,
        };
        const target: Level = {
          name: `${name}, target`,
          missed: (scenario) =>
            call('subtract', one, atTheEnd('ownExceedRate', inScenario(measured, scenario))),
          cost,
        };
        return metered.stated.has('metricTarget') ? [expected, target] : [expected];
      });
  });
}

function inScenario(list: readonly Instance[], scenario: Instance): Instance {
  const found = list.find(({ belongsTo }) => belongsTo.scenario === scenario.key);
  if (!found) throw new Error(`a service is missing in ${scenario.key}`);
  return found;
}

// What can be done with the charts on the page: their tables, and both copies of each.
import { say } from '../../shared/text/say.ts';
import type { Command } from './commands.ts';
import { shownCharts, turnCharts } from './shown-charts.ts';

export function chartCommands(): readonly Command[] {
  const charts = shownCharts();
  if (charts.length === 0) return [];
  const each = (id: string, label: string, run: (chart: (typeof charts)[number]) => void) =>
    charts.map(
      (chart): Command => ({
        ...{ id: `${id} ${chart.id}`, label, group: 'Charts', about: chart.title },
        run: () => run(chart),
      }),
    );
  return [
    {
      ...{
        id: 'charts',
        label:
          charts.length > 1 ? say('Show charts as tables, and back') : say('Show chart as table, and back'),
      },
      ...{ group: 'Charts', keys: { key: 't' }, about: say('the one with the focus, else all') },
      run: turnCharts,
    },
    ...each('chart-table', say('Show as table, and back'), (chart) => chart.showTable(!chart.isTable())),
    ...each('chart-picture', say('Copy chart as picture'), ({ copyPicture }) => copyPicture()),
    ...each('chart-copy', say('Copy chart as table'), ({ copyTable }) => copyTable()),
  ];
}

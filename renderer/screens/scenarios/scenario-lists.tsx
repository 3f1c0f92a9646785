// What one scenario lists: its transition one-offs, benefits, risks, and what mitigates its optimism bias.
import { blankBenefit, blankMitigation, blankOneOff, blankRisk } from '../../../shared/deal/blank.ts';
import { type Deal, type DealScenario, LIMITS } from '../../../shared/deal/document.ts';
import { freshId } from '../../../shared/deal/fresh-id.ts';
import type { DealResults } from '../../../shared/engine/evaluation.ts';
import { say } from '../../../shared/text/say.ts';
import { Section } from '../../components/frame/frame.tsx';
import { removeWhere } from '../../components/inputs/field-cells.ts';
import type { ActiveCell } from '../../components/inputs/formula-bar.tsx';
import { Grid } from '../../components/inputs/grid.tsx';
import type { GridEvents } from '../../components/inputs/grid-events.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { type GridTable, type RowList, rowList } from '../../components/inputs/row-list.ts';
import { type Things, things } from '../../components/inputs/things.ts';
import { editFromButton } from '../../state/editing.ts';
import { freshName } from '../../state/new-things.ts';
import { resultsOf, usedIn } from '../../state/results.ts';
import { benefitGrid } from './benefit-grid.ts';
import { mitigationGrid } from './mitigation-grid.ts';
import { oneOffGrid } from './one-off-grid.ts';
import { riskGrid } from './risk-grid.ts';

interface ScenarioListsProps {
  readonly deal: Deal;
  readonly scenario: DealScenario;
  readonly results: DealResults;
  readonly layout: InputLayout;
  readonly events: GridEvents & { readonly onActive: (active: ActiveCell | null) => void };
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export function ScenarioLists({ deal, scenario, results, layout, events }: ScenarioListsProps) {
  const { name, kind } = scenario;
  /** One of the scenario's lists as rows: the scenario is looked for again in the deal as it will be. */
  const listed = <Thing extends Named>(
    of: Things,
    listOf: (of: DealScenario) => Thing[],
    blank: (named: Named) => Thing,
    gridOf: (of: DealScenario, after: Deal, then: InputLayout) => GridTable,
  ): RowList => {
    const inDraft = (draft: Deal) => {
      const target = draft.scenarios.find(({ id }) => id === scenario.id);
      return target && listOf(target);
    };
    return rowList({
      of,
      deal,
      limit: LIMITS.list,
      groups: [
        {
          things: listOf(scenario),
          prefix: `${name}, `,
          inDraft,
          remove: (draft, gone) => removeWhere(inDraft(draft) ?? [], ({ id }) => id === gone),
        },
      ],
      blank: (list) => {
        const fresh = freshName(sentenceCase(of.one), list);
        return blank({ id: freshId(fresh, list), name: fresh });
      },
      gridOf: (after) => {
        const then = after.scenarios.find(({ id }) => id === scenario.id) ?? scenario;
        return gridOf(then, after, { ...layout, deal: after, used: usedIn(after) });
      },
    });
  };
  const lists = {
    oneOffs: listed(
      things.oneOff,
      ({ oneOffs }) => oneOffs,
      blankOneOff,
      (of, after, then) => oneOffGrid(after, of, then),
    ),
    benefits: listed(
      things.benefit,
      ({ benefits }) => benefits,
      blankBenefit,
      (of, after, then) => benefitGrid(after, of, resultsOf(after), then),
    ),
    risks: listed(
      things.risk,
      ({ risks }) => risks,
      blankRisk,
      (of, after, then) => riskGrid(of, resultsOf(after), then),
    ),
    mitigations: listed(
      things.mitigation,
      ({ mitigations }) => mitigations,
      blankMitigation,
      (of, _after, then) => mitigationGrid(of, then),
    ),
  };
  /** A new one below the last. */
  const add = (list: RowList) => ({
    list,
    add: {
      label: say('Add a {one}', { one: list.of.one }),
      onAdd: () => {
        const { label, apply } = list.insert('end', 1);
        editFromButton(label, apply);
      },
    },
  });
  return (
    <>
      {kind !== 'as-is' && (
        <>
          <Section
            title={say('{name}: transition one-offs', { name })}
            hint={say('what it costs once to get there')}
          >
            <Grid
              label={say('One-offs, {name}', { name })}
              {...oneOffGrid(deal, scenario, layout)}
              {...events}
              {...add(lists.oneOffs)}
            />
          </Section>
          <Section
            title={say('{name}: benefits', { name })}
            hint={say('gross gains of the client beside the services’ price')}
          >
            <Grid
              label={say('Benefits, {name}', { name })}
              {...benefitGrid(deal, scenario, results, layout)}
              {...events}
              {...add(lists.benefits)}
            />
          </Section>
        </>
      )}
      <Section
        title={say('{name}: risks', { name })}
        hint={say('expected cost stands beside total cost of performance, never inside')}
      >
        <Grid
          label={say('Risks, {name}', { name })}
          {...riskGrid(scenario, results, layout)}
          {...events}
          {...add(lists.risks)}
        />
      </Section>
      <Section
        title={say('{name}: mitigations', { name })}
        hint={say('what takes away part of the optimism bias of a term')}
      >
        <Grid
          label={say('Mitigations, {name}', { name })}
          {...mitigationGrid(scenario, layout)}
          {...events}
          {...add(lists.mitigations)}
        />
      </Section>
    </>
  );
}

const sentenceCase = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

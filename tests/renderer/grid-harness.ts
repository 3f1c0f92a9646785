// A grid without a window: its control on a real deal, with what the screen would do to the deal.
import { targetKey } from '../../renderer/components/explain/target.ts';
import { createGridControl } from '../../renderer/components/inputs/grid-control.ts';
import type { Rejected } from '../../renderer/components/inputs/grid-events.ts';
import { type EditableCell, isEditable } from '../../renderer/components/inputs/grid-model.ts';
import { type Place, selectionAt, selectRange } from '../../renderer/components/inputs/grid-selection.ts';
import type { Clipboard } from '../../renderer/components/inputs/grid-transfer.ts';
import type { InputLayout } from '../../renderer/components/inputs/input-block.ts';
import type { RangeSummary } from '../../renderer/components/inputs/range-summary.ts';
import type { GridTable, RowList } from '../../renderer/components/inputs/row-list.ts';
import { usedIn } from '../../renderer/state/results.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { editDeal } from '../../shared/deal/edit.ts';
import type { InputName } from '../../shared/model/inputs.ts';

export const layoutOf = (deal: Deal, unfolded: readonly InputName[] = []): InputLayout => ({
  deal,
  years: Math.ceil(deal.months / 12),
  unfolded: new Set(unfolded),
  onUnfold: () => undefined,
  used: usedIn(deal),
});

export function openGrid(start: Deal, gridOf: (deal: Deal) => GridTable, listOf?: (deal: Deal) => RowList) {
  const control = createGridControl();
  const journal: { label: string; before: Deal }[] = [];
  let deal = start;
  let rejected: Record<string, Rejected> = {};
  let said: string | null = null;
  let range: RangeSummary | null = null;
  let focused = 'nothing';
  const explained: string[] = [];

  const edit = (label: string, change: (draft: Deal) => void): string | null => {
    const result = editDeal(deal, label, change);
    if (!result.ok) return result.problems[0]?.message ?? 'not possible';
    if (result.edit.patch.length > 0) {
      journal.push({ label, before: deal });
      deal = result.deal;
    }
    return null;
  };
  const draw = () => {
    const arrived = control.setContext({
      ...gridOf(deal),
      list: listOf?.(deal),
      onAdd: undefined,
      explain: (target) => explained.push(targetKey(target)),
      events: {
        rejected,
        onReject: (cell, rejection) => {
          const { [cell]: _gone, ...others } = rejected;
          rejected = rejection ? { ...others, [cell]: rejection } : others;
        },
        onEdit: ({ label, apply }) => edit(label, apply),
        onEditMany: (label, changes) => {
          const problem = edit(label, (draft) => {
            for (const { apply } of changes) apply(draft);
          });
          return changes.map(() => problem);
        },
        onPress: ({ label, apply }) => void edit(label, apply),
        onOverflow: (message, remedy) => {
          said = `${message}. ${remedy}`;
        },
        onSay: (message) => {
          said = message;
        },
        onRange: (summary) => {
          range = summary;
        },
      },
      focus: ({ row, column }) => {
        focused = `${row}:${column}`;
      },
      focusAdd: () => {
        if (!listOf) return false;
        focused = 'add';
        return true;
      },
      pageRows: () => 3,
    });
    if (arrived) control.goTo(selectionAt({ row: arrived.added, column: 0 }));
  };
  draw();
  const grid = {
    control,
    deal: () => deal,
    journal: () => journal.map(({ label }) => label),
    said: () => said,
    range: () => range,
    focused: () => focused,
    explained: () => explained,
    rejected: () => rejected,
    place: (row: number, column: string): Place => {
      const found = control.now().columns.findIndex(({ id }) => id === column);
      if (found < 0) throw new Error(`no column ${column}`);
      return { row, column: found };
    },
    select(from: Place, to = from) {
      control.select(selectRange(from, to));
    },
    cell(place: Place): EditableCell {
      const cell = control.cellAt(place);
      if (!isEditable(cell)) throw new Error(`${place.row}:${place.column} cannot be edited`);
      return cell;
    },
    /** `Ctrl+Shift+ArrowDown`, or a sign that is typed. */
    press(...keys: readonly string[]) {
      for (const name of keys) {
        const parts = name.split(/\+(?=.)/);
        const key = parts.at(-1) ?? '';
        const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
        control.key({
          key: key === 'Space' ? ' ' : key,
          ctrl: has('Ctrl'),
          shift: has('Shift'),
          alt: has('Alt'),
        });
        draw();
      }
    },
    /** As a person does: the first sign starts, the others are written. */
    type(text: string) {
      grid.press(text.charAt(0));
      control.write(text);
    },
    paste(text: string, table: Clipboard['table'] = null) {
      control.paste({ text, table });
      draw();
    },
    run(work: () => void) {
      work();
      draw();
    },
    undo() {
      deal = journal.pop()?.before ?? deal;
      draw();
    },
  };
  return grid;
}

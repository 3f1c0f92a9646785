// All providers with what we assume of them in every scenario.
import { type Deal, LIMITS } from '../../../shared/deal/document.ts';
import { providersIn } from '../../../shared/deal/providers-in.ts';
import { say } from '../../../shared/text/say.ts';
import { REMOVAL_COLUMN, removal, removeWhere, textCell } from '../../components/inputs/field-cells.ts';
import { block, joined } from '../../components/inputs/grid-model.ts';
import type { InputLayout } from '../../components/inputs/input-block.ts';
import { type RowList, rowList } from '../../components/inputs/row-list.ts';
import { blocksOf } from '../../components/inputs/switch-block.ts';
import { things } from '../../components/inputs/things.ts';
import { families } from '../../state/families.ts';
import { newProvider } from '../../state/new-things.ts';
import { usedIn } from '../../state/results.ts';

export function providerGrid(deal: Deal, layout: InputLayout) {
  const { providers } = deal;
  const owners = providers.map(({ id, name, inputs }) => ({ key: id, name, inputs }));
  const places = (row: number) =>
    deal.scenarios
      .filter((scenario) => providersIn(deal, scenario).some(({ id }) => id === providers[row]?.id))
      .map(({ name }) => name)
      .join(', ');
  return joined(
    [
      block({ id: 'name', label: say('Provider'), align: 'left' }, (row) =>
        textCell({
          key: `provider.name/${providers[row]?.id}/1`,
          label: say('{name}, name', { name: providers[row]?.name ?? '' }),
          value: providers[row]?.name ?? '',
          strong: true,
          set: (draft, text) => {
            const target = draft.providers[row];
            if (target) target.name = text;
          },
        }),
      ),
      ...blocksOf(families.providers.columns, owners, layout),
      block({ id: 'scenarios', label: say('Takes part in'), width: 320, align: 'left' }, (row) => ({
        kind: 'computed',
        text: places(row) || '–',
        tone: 'quiet',
        hint: places(row),
      })),
      block(REMOVAL_COLUMN, (row) => {
        const provider = providers[row];
        return removal(say('{name} and what it performs', { name: provider?.name ?? '' }), (draft) =>
          removeProvider(draft, provider?.id ?? ''),
        );
      }),
    ],
    providers.map(({ id }) => id),
  );
}

/** Providers in the deal's order, which every list of them follows. */
export const providerList = (deal: Deal, layout: InputLayout): RowList =>
  rowList({
    of: things.provider,
    deal,
    limit: LIMITS.providers,
    groups: [{ things: deal.providers, inDraft: ({ providers }) => providers, remove: removeProvider }],
    blank: (providers) => newProvider({ providers }),
    gridOf: (after) => providerGrid(after, { ...layout, deal: after, used: usedIn(after) }),
  });

/** Its services come back in-house; what it charged once becomes the client's own cost. */
function removeProvider(draft: Deal, gone: string): void {
  removeWhere(draft.providers, ({ id }) => id === gone);
  for (const scenario of draft.scenarios) {
    removeWhere(scenario.arrangements, ({ provider }) => provider === gone);
    removeWhere(scenario.engagements, ({ provider }) => provider === gone);
    for (const oneOff of scenario.oneOffs) if (oneOff.paidTo === gone) oneOff.paidTo = null;
    for (const benefit of scenario.benefits) if (benefit.owner === gone) benefit.owner = null;
  }
}

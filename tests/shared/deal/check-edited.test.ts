// An edited deal is judged as if all of it were looked at, while only what is new to it is.
import { produce } from 'immer';
import { describe, expect, it } from 'vitest';
import { checkEdited } from '../../../shared/deal/check-edited.ts';
import { type Deal, LIMITS } from '../../../shared/deal/document.ts';
import { checkDeal } from '../../../shared/deal/validate.ts';
import { portfolio } from '../../bench/portfolio.ts';

const deal = portfolio({ services: 5, months: 24, scenarios: 3 });

type Loose = { [key: string]: Loose } & Loose[];
type Change = (draft: Loose) => void;

const edits: Record<string, Change> = {
  'a number deep inside': (draft) => {
    Object.assign(draft.scenarios?.[1]?.arrangements?.[2]?.inputs ?? {}, { unitPrice: 12.5 });
  },
  'years, where one number stood': (draft) => {
    Object.assign(draft.services?.[0]?.inputs ?? {}, { volume: [1, 2, 3] });
  },
  'an input that was not stated: it comes where the shape has it': (draft) => {
    const inputs = draft.services?.[1]?.inputs;
    const { volume, ...others } = inputs as unknown as Record<string, unknown>;
    Object.assign(draft.services?.[1] ?? {}, { inputs: { ...others, volume } });
  },
  'a thing taken out': (draft) => void draft.scenarios?.[2]?.benefits?.splice(1, 1),
  'things in another order': (draft) => void draft.services?.reverse(),
  'a thing more': (draft) => void draft.providers?.push({ id: 'new', name: ' New ', inputs: {} } as never),
  'a copy of a thing': (draft) => void draft.scenarios?.push({ ...draft.scenarios[0], id: 'copy' } as never),
  'a name with blanks around it': (draft) =>
    void Object.assign(draft.services?.[3] ?? {}, { name: '  Desk  ' }),
  nothing: () => undefined,
};

const mistakes: Record<string, Change> = {
  'a text for a number': (draft) => {
    Object.assign(draft.scenarios?.[1]?.arrangements?.[2]?.inputs ?? {}, { unitPrice: 'dear' });
  },
  'an input that is none': (draft) => void Object.assign(draft.services?.[4]?.inputs ?? {}, { volumes: 1 }),
  'a service that arrangements still name': (draft) => void draft.services?.splice(0, 1),
  'no service at all': (draft) => void draft.services?.splice(0, 99),
  'a list that is none': (draft) => void Object.assign(draft.scenarios?.[1] ?? {}, { risks: {} }),
  'a field that is none': (draft) => void Object.assign(draft, { colour: 'red' }),
  'a thing of another list': (draft) =>
    void draft.scenarios?.[1]?.risks?.splice(0, 1, draft.providers?.[0] as never),
  'the same thing twice': (draft) => void draft.services?.splice(1, 1, draft.services[0] as never),
  'more things than a list may have': (draft) => {
    const [service] = draft.services ?? [];
    for (let index = 0; index < LIMITS.services; index += 1)
      draft.services?.push({ ...service, id: `more-${index}`, metrics: [] } as never);
  },
};

const edited = (change: Change): unknown => produce(deal, change as unknown as (draft: Deal) => void);

describe('the check of an edited deal', () => {
  it.each(Object.entries(edits))('comes to what the check of all of it does: %s', (_name, change) => {
    const next = edited(change);
    const all = checkDeal(next);
    expect(all.ok).toBe(true);
    // As text: keys have to come in the shape's order.
    expect(JSON.stringify(checkEdited(next, deal))).toBe(JSON.stringify(all));
  });

  it.each(Object.entries(mistakes))('names what is wrong, and where: %s', (_name, change) => {
    const next = edited(change);
    const all = checkDeal(next);
    expect(all.ok).toBe(false);
    expect(checkEdited(next, deal)).toEqual(all);
  });

  it('looks at nothing an edit left alone: it stays the same object', () => {
    const check = checkEdited(edited(edits['a number deep inside'] as Change), deal);
    if (!check.ok) throw new Error('refused');
    const kept = (a: readonly unknown[], b: readonly unknown[]) => a.map((one, index) => one === b[index]);
    expect(kept(check.deal.services, deal.services)).not.toContain(false);
    expect(kept(check.deal.scenarios, deal.scenarios)).toEqual([true, false, true]);
    const arrangements = [check.deal, deal].map(({ scenarios }) => scenarios[1]?.arrangements ?? []);
    expect(kept(arrangements[0] ?? [], arrangements[1] ?? []).filter((same) => !same).length).toBe(1);
  });
});

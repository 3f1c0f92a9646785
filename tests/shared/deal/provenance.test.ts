// What is said of where an input comes from: set, cleared, gone with its holder, and found through a parent.
import { describe, expect, it } from 'vitest';
import type { Deal } from '../../../shared/deal/document.ts';
import { editDeal, patched } from '../../../shared/deal/edit.ts';
import { originOf, sourceOf } from '../../../shared/deal/origin.ts';
import { setInput } from '../../../shared/deal/set-input.ts';
import { type ProvenanceFields, setProvenance } from '../../../shared/deal/set-provenance.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

const price = { input: 'unitPrice', of: 'out-tasking/it-services' };

function edited(deal: Deal, change: (draft: Deal) => void) {
  const result = editDeal(deal, 'test', change);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const said = (deal: Deal, fields: ProvenanceFields) =>
  edited(deal, (draft) => setProvenance(draft, price, fields)).deal;

describe('setting where an input comes from', () => {
  const deal = said(goldenDeal('100m-mid'), { source: ' Offer of 3 May ', status: 'reported' });

  it('makes an entry, and changes one that is there', () => {
    expect(deal.provenance).toEqual([{ ...price, status: 'reported', source: 'Offer of 3 May' }]);
    const more = said(deal, { owner: 'Ana', confidence: 'high', signedOff: { by: 'Ben', on: '2026-05-04' } });
    expect(more.provenance).toEqual([
      {
        ...price,
        status: 'reported',
        source: 'Offer of 3 May',
        owner: 'Ana',
        confidence: 'high',
        signedOff: { by: 'Ben', on: '2026-05-04' },
      },
    ]);
  });

  it('takes a field away, and with the last one the entry', () => {
    const less = said(deal, { source: '' });
    expect(less.provenance).toEqual([{ ...price, status: 'reported' }]);
    expect(said(less, { status: null }).provenance).toEqual([]);
    expect(said(less, { status: null, note: '  ' }).provenance).toEqual([]);
    expect(said(goldenDeal('100m-mid'), { note: '' }).provenance).toEqual([]);
  });

  it('is one edit that can be taken back', () => {
    const { deal: next, edit } = edited(deal, (draft) =>
      setProvenance(draft, price, { note: 'To be checked' }),
    );
    expect(patched(next, edit.inverse)).toEqual(deal);
    expect(patched(deal, edit.patch)).toEqual(next);
  });

  it('is refused where a date is none', () => {
    const result = editDeal(deal, 'test', (draft) =>
      setProvenance(draft, price, { signedOff: { by: 'Ana', on: 'yesterday' } }),
    );
    expect(result).toMatchObject({ ok: false, problems: [{ path: 'provenance[0].signedOff.on' }] });
  });

  it('goes with what held the input', () => {
    const gone = edited(deal, (draft) => {
      for (const scenario of draft.scenarios) if (scenario.id === 'out-tasking') scenario.arrangements = [];
    });
    expect(gone.deal.provenance).toEqual([]);
    expect(patched(gone.deal, gone.edit.inverse)).toEqual(deal);
  });
});

describe('the source of a variant’s figure', () => {
  const deal = edited(said(goldenDeal('100m-mid'), { source: 'Offer' }), (draft) => {
    const parent = draft.scenarios.find(({ id }) => id === 'out-tasking');
    const copy = JSON.parse(JSON.stringify(parent));
    draft.scenarios.push({ ...copy, id: 'child', name: 'Child', variantOf: 'out-tasking' });
    draft.scenarios.push({ ...copy, id: 'grandchild', name: 'Grandchild', variantOf: 'child' });
  }).deal;

  it('is its parent’s while it takes the figure from it', () => {
    expect(originOf(deal, 'unitPrice', 'grandchild/it-services')).toBe('out-tasking/it-services');
    expect(sourceOf(deal, 'unitPrice', 'grandchild/it-services')?.source).toBe('Offer');
    expect(sourceOf(deal, 'unitPrice', 'traditional/it-services')).toBeUndefined();
  });

  it('is its own once the figure is', () => {
    const own = edited(deal, (draft) =>
      setInput(draft, { name: 'unitPrice', holderKey: 'child/it-services', year: 1 }, 1.5),
    ).deal;
    expect(originOf(own, 'unitPrice', 'child/it-services')).toBe('child/it-services');
    // The grandchild followed the child.
    expect(originOf(own, 'unitPrice', 'grandchild/it-services')).toBe('child/it-services');
    expect(sourceOf(own, 'unitPrice', 'grandchild/it-services')).toBeUndefined();
  });

  it('of anything that is not a scenario’s is its own', () => {
    expect(originOf(deal, 'volume', 'it-services')).toBe('it-services');
    expect(originOf(deal, 'discountRate', 'deal')).toBe('deal');
  });
});

import { describe, expect, it } from 'vitest';
import { adviceOn } from '../../../shared/assessment/advice.ts';
import { adviceBasis } from '../../../shared/assessment/advice-basis.ts';
import { blankMetric } from '../../../shared/deal/blank.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { editDeal } from '../../../shared/deal/edit.ts';
import { instantiate } from '../../../shared/deal/instantiate.ts';
import { type InputPlace, setInput } from '../../../shared/deal/set-input.ts';
import { calculate } from '../../../shared/engine/evaluation.ts';
import { model } from '../../../shared/model/index.ts';
import { inputTable } from '../../../shared/model/inputs.ts';
import { goldenDeal } from '../../golden/golden-deals.ts';

const advice = (deal: Deal) =>
  adviceOn(calculate(instantiate(deal)), new Map(deal.scenarios.map(({ id, kind }) => [id, kind])));

function changed(name: Parameters<typeof goldenDeal>[0], ...changes: readonly [InputPlace, number][]): Deal {
  const result = editDeal(goldenDeal(name), 'test', (draft) => {
    for (const [place, value] of changes) setInput(draft, place, value);
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.deal;
}

const price = { name: 'unitPrice', holderKey: 'out-tasking/it-services', year: 1 };

describe('advice', () => {
  it('has nothing to say of the $100M contract, which is where the bands come from', () => {
    for (const name of ['100m-low', '100m-mid', '100m-high'] as const)
      expect(advice(goldenDeal(name))).toEqual([]);
  });

  it.each<[string, Deal, string, string, RegExp]>([
    [
      'a saving above 30 %',
      changed('100m-mid', [price, 1]),
      'saving',
      'out-tasking/traditional',
      /saves 4\d\.\d % .*above 30\.0 %/,
    ],
    [
      'a bonus of 9 %',
      changed('100m-mid', [{ name: 'bonusRate', holderKey: 'out-tasking/it-services', year: 1 }, 0.09]),
      'bonus',
      'out-tasking/it-services',
      /9\.0 %.*2\.0 % to 4\.0 %/,
    ],
    [
      'a margin of 3 %',
      changed('100m-mid', [{ name: 'deliveryShare', holderKey: 'out-tasking/it-services', year: 1 }, 0.92]),
      'margin',
      'out-tasking/specialist',
      /3\.0 %.*12\.0 % to 20\.0 %/,
    ],
    [
      'points below 5',
      changed('100m-mid', [{ name: 'annualBenefit', holderKey: 'out-tasking/extra-returns', year: 1 }, 1.2]),
      'points',
      'out-tasking/traditional',
      /2\.0 points/,
    ],
    [
      'retained work outside its band',
      changed(
        '100m-mid',
        [{ name: 'unitCost', holderKey: 'it-services' }, 2],
        [{ name: 'shareHandedOver', holderKey: 'out-tasking/it-services', year: 1 }, 0.6],
      ),
      'retained',
      'out-tasking',
      /keeps 40\.0 %.*10\.0 % to 15\.0 %/,
    ],
    [
      'a deal that is not win-win',
      changed('100m-mid', [price, 2.5]),
      'notWinWin',
      'out-tasking/traditional',
      /not win-win: the client does not gain\./,
    ],
    [
      'a floor missed',
      changed('100m-mid', [{ name: 'floorMargin', holderKey: 'specialist' }, 0.2]),
      'floor',
      'out-tasking/specialist',
      /16\.0 %.*cannot hold its margin/,
    ],
    [
      'a volume outside the re-pricing band',
      changed(
        '100m-mid',
        [{ name: 'repricingBand', holderKey: 'out-tasking/it-services', year: 1 }, 0.2],
        [{ name: 'volumeSensitivity', holderKey: 'it-services', year: 1 }, 1.5],
      ),
      'repricing',
      'out-tasking/it-services',
      /in 60 months, from month 1/,
    ],
    [
      'more staff moved than there is',
      changed(
        '100m-mid',
        [{ name: 'fte', holderKey: 'it-services' }, 10],
        [{ name: 'fteTransferred', holderKey: 'out-tasking/it-services' }, 8],
        [{ name: 'fteReleased', holderKey: 'out-tasking/it-services' }, 3],
      ),
      'staff',
      'out-tasking/it-services',
      /has 10 FTE, but 8 are transferred and 3 released/,
    ],
    [
      'rankings that disagree',
      changed('100m-mid', [price, 1.7]),
      'rankings',
      'out-tasking/traditional',
      /Traditional is the cheaper supplier/,
    ],
  ])('%s', (_what, deal, topic, about, message) => {
    const found = advice(deal).filter((one) => one.topic === topic);
    expect(found.map((one) => one.about)).toEqual([about]);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.source.length).toBeGreaterThan(5);
    const results = calculate(instantiate(deal));
    const basis = found.flatMap((one) => adviceBasis(results, one));
    expect(basis.length).toBeGreaterThan(0);
    for (const one of basis) {
      const scope = one.kind === 'figure' ? model.items[one.item].scope : inputTable[one.name]?.scope;
      const keys = results.situation.instances[scope ?? 'deal'].map(({ key }) => key);
      expect(keys).toContain(one.instanceKey);
    }
  });

  it('misses neither win-win nor points where nobody is paid yet', () => {
    const deal = structuredClone(goldenDeal('100m-mid'));
    for (const scenario of deal.scenarios) Object.assign(scenario, { arrangements: [], engagements: [] });
    const topics = advice(deal).map(({ topic }) => topic);
    expect(topics.filter((topic) => topic === 'notWinWin' || topic === 'points')).toEqual([]);
  });

  it('says where metrics share out more than there is at risk', () => {
    const deal = structuredClone(goldenDeal('100m-mid'));
    const [service] = deal.services;
    if (!service) throw new Error('the deal has a service');
    service.switches.performanceBasis = 'metrics';
    service.metrics = ['one', 'two'].map((id) => ({
      ...blankMetric({ id, name: id }, 'point'),
      inputs: { metricPoolShare: 0.75 },
    }));
    const found = advice(deal).filter(({ topic }) => topic === 'pool');
    expect(found.map(({ about }) => about)).toEqual(['traditional/it-services', 'out-tasking/it-services']);
    expect(found[0]?.message).toMatch(/150\.0 % of the amount at risk/);
  });
});

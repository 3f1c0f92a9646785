// What the library offers is publishable as it stands: levels of the source, patterns a deal accepts.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDealText } from '../../../shared/deal/file.ts';
import { checkDeal } from '../../../shared/deal/validate.ts';
import { gainSharePresets } from '../../../shared/library/gain-share-presets.ts';
import { libraryMetrics } from '../../../shared/library/metrics.ts';
import { inputTable } from '../../../shared/model/inputs.ts';

describe('metrics', () => {
  test('have the levels of S0, Figure 6', () => {
    const levels = libraryMetrics().map(({ name, direction, expected }) => [name, direction, expected]);
    expect(levels).toEqual([
      ['Time to resolution, P2', 'lower', 4],
      ['Time to resolution, P3', 'lower', 8],
      ['Time to resolution, P4', 'lower', 16],
      ['Time to resolution, P5', 'lower', 40],
      ['Issue-resolution rate', 'higher', 90],
      ['Customer satisfaction', 'higher', 4.7],
      ['Average speed to answer', 'lower', 30],
      ['Call abandonment', 'lower', 5],
      ['First-call resolution', 'higher', 45],
      ['Compliance with SLAs', 'higher', 90],
    ]);
    expect(libraryMetrics().at(-1)?.trigger).toBe(3);
  });

  test('each have an id, a unit, a source and a way to measure', () => {
    expect(new Set(libraryMetrics().map(({ id }) => id)).size).toBe(libraryMetrics().length);
    for (const { id, unit, measuredWith, source } of libraryMetrics()) {
      expect(
        [unit, measuredWith, source].every((text) => text.length > 0),
        id,
      ).toBe(true);
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(unit.length).toBeLessThanOrEqual(60);
    }
  });
});

describe('patterns of gain sharing', () => {
  const sample = join(import.meta.dirname, '../../../shared/deal/samples/100m-mid.parley');

  test.each(gainSharePresets())('$label is accepted by a deal', ({ gainSharing, inputs }) => {
    const deal = readDealText(readFileSync(sample, 'utf8'));
    const scenario = deal.scenarios.at(-1);
    if (!scenario) throw new Error('no scenario');
    scenario.switches.gainSharing = gainSharing;
    Object.assign(scenario.inputs, inputs);
    expect(checkDeal(deal)).toMatchObject({ ok: true });
    for (const name of Object.keys(inputs)) expect(inputTable[name]?.scope).toBe('scenario');
  });
});

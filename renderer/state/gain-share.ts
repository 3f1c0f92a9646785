// A known pattern of gain sharing applied to a scenario: one edit, one step to undo.
import type { Deal } from '../../shared/deal/document.ts';
import type { GainSharePreset } from '../../shared/library/gain-share-presets.ts';

/** What the pattern does not speak of stays: the goal, the guaranteed share, the cost to recover. */
export function applyGainShare(draft: Deal, scenario: string, preset: GainSharePreset): void {
  const target = draft.scenarios.find(({ id }) => id === scenario);
  if (!target) return;
  target.switches.gainSharing = preset.gainSharing;
  Object.assign(target.inputs, preset.inputs);
}

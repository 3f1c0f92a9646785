// Known patterns of gain sharing, each as the choices and shares it consists of. Goals and costs stay the deal's own.
import type { InputNameOf } from '../model/inputs.ts';
import type { OptionOf } from '../model/switches.ts';

export interface GainSharePreset {
  readonly id: string;
  readonly label: string;
  /** What the provider gets and pays. */
  readonly meaning: string;
  readonly gainSharing: OptionOf<'gainSharing'>;
  readonly inputs: Readonly<Partial<Record<InputNameOf<'scenario'>, number>>>;
  readonly source: string;
}

export const gainSharePresets: readonly GainSharePreset[] = [
  {
    id: 'microsoft',
    label: 'Microsoft pattern',
    meaning: 'the provider keeps all above the goal and makes up all below it',
    gainSharing: 'open',
    inputs: { gainOver: 1, gainUnder: 1 },
    source: 'S3, finance and accounting at Microsoft: pockets the difference, absorbs the loss',
  },
  {
    id: 'half',
    label: '50 : 50',
    meaning: 'half of what exceeds the goal, nothing below it',
    gainSharing: 'open',
    inputs: { gainOver: 0.5, gainUnder: 0 },
    source: 'practice: the usual start of a negotiation',
  },
  {
    id: 'banded',
    label: 'Banded',
    meaning: 'half up to one and a half times the goal, a quarter above',
    gainSharing: 'banded',
    inputs: { gainOver: 0.5, gainUnder: 0, gainBand: 1.5, gainOverBand: 0.25 },
    source: 'convention: a falling share, to be replaced by the contract’s own',
  },
  {
    id: 'recovered',
    label: 'Until cost is recovered',
    meaning: 'all benefits until a cost is recovered, half of them afterwards',
    gainSharing: 'recovery',
    inputs: { gainBeforeRecovery: 1, gainOver: 0.5 },
    source: 'practice: investment first, then shared',
  },
];

// Known patterns of gain sharing, each as the choices and shares it consists of. Goals and costs stay the deal's own.
import type { InputNameOf } from '../model/inputs.ts';
import type { OptionOf } from '../model/switches.ts';
import { say } from '../text/say.ts';

export interface GainSharePreset {
  readonly id: string;
  readonly label: string;
  /** What the provider gets and pays. */
  readonly meaning: string;
  readonly gainSharing: OptionOf<'gainSharing'>;
  readonly inputs: Readonly<Partial<Record<InputNameOf<'scenario'>, number>>>;
  readonly source: string;
}

export const gainSharePresets = (): readonly GainSharePreset[] => [
  {
    id: 'microsoft',
    label: say('Microsoft pattern'),
    meaning: say('the provider keeps all above the goal and makes up all below it'),
    gainSharing: 'open',
    inputs: { gainOver: 1, gainUnder: 1 },
    source: say('S3, finance and accounting at Microsoft: pockets the difference, absorbs the loss'),
  },
  {
    id: 'half',
    label: '50 : 50',
    meaning: say('half of what exceeds the goal, nothing below it'),
    gainSharing: 'open',
    inputs: { gainOver: 0.5, gainUnder: 0 },
    source: say('practice: the usual start of a negotiation'),
  },
  {
    id: 'banded',
    label: say('Banded'),
    meaning: say('half up to one and a half times the goal, a quarter above'),
    gainSharing: 'banded',
    inputs: { gainOver: 0.5, gainUnder: 0, gainBand: 1.5, gainOverBand: 0.25 },
    source: say('convention: a falling share, to be replaced by the contract’s own'),
  },
  {
    id: 'recovered',
    label: say('Until cost is recovered'),
    meaning: say('all benefits until a cost is recovered, half of them afterwards'),
    gainSharing: 'recovery',
    inputs: { gainBeforeRecovery: 1, gainOver: 0.5 },
    source: say('practice: investment first, then shared'),
  },
];

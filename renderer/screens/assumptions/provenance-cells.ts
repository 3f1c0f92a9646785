// Cells of what is said of an input: status, source, owner, confidence, note, sign-off.
import { dayOf } from '../../../shared/deal/day.ts';
import type { confidences, Deal, Provenance, provenanceStatuses } from '../../../shared/deal/document.ts';
import { type ProvenanceFields, setProvenance } from '../../../shared/deal/set-provenance.ts';
import { say } from '../../../shared/text/say.ts';
import { choiceCell, optionsOf, textCell } from '../../components/inputs/field-cells.ts';
import { type GridCell, NOT_APPLICABLE } from '../../components/inputs/grid-model.ts';

/** Whose source it is, and what is said of it. */
export interface SaidOf {
  readonly input: string;
  readonly of: string;
  /** “Service desk, unit price” */
  readonly label: string;
  readonly entry: Provenance | null;
}

const UNSAID = '';

const statuses = {
  [UNSAID]: '–',
  reported: say('Reported'),
  derived: say('Derived'),
  assumed: say('Assumed'),
  agreed: say('Agreed'),
} as const satisfies Record<(typeof provenanceStatuses)[number] | typeof UNSAID, string>;

const grades = {
  [UNSAID]: '–',
  high: say('High'),
  medium: say('Medium'),
  low: say('Low'),
} as const satisfies Record<(typeof confidences)[number] | typeof UNSAID, string>;

const keyOf = (field: string, { input, of }: SaidOf): string => `provenance.${field}.${input}/${of}/1`;

const set = (of: SaidOf, fields: ProvenanceFields) => (draft: Deal) => setProvenance(draft, of, fields);

const written = {
  source: (name: string) => say('{name}, source', { name }),
  owner: (name: string) => say('{name}, owner', { name }),
  note: (name: string) => say('{name}, note', { name }),
} as const;

const text = (said: SaidOf, field: 'source' | 'owner' | 'note'): GridCell =>
  textCell({
    key: keyOf(field, said),
    label: written[field](said.label),
    value: said.entry?.[field] ?? '',
    optional: true,
    set: (draft, typed) => set(said, { [field]: typed })(draft),
  });

export const provenanceCells = {
  status: (said) =>
    choiceCell({
      key: keyOf('status', said),
      label: say('{name}, status', { name: said.label }),
      value: said.entry?.status ?? UNSAID,
      options: optionsOf(statuses),
      set: (draft, status) => set(said, { status: status === UNSAID ? null : status })(draft),
    }),
  source: (said) => text(said, 'source'),
  owner: (said) => text(said, 'owner'),
  confidence: (said) =>
    choiceCell({
      key: keyOf('confidence', said),
      label: say('{name}, confidence', { name: said.label }),
      value: said.entry?.confidence ?? UNSAID,
      options: optionsOf(grades),
      set: (draft, grade) => set(said, { confidence: grade === UNSAID ? null : grade })(draft),
    }),
  note: (said) => text(said, 'note'),
  /** Who signs off does it today; taking the name away takes the sign-off away. */
  signedBy: (said) =>
    textCell({
      key: keyOf('signedBy', said),
      label: say('{label}, signed off by', { label: said.label }),
      value: said.entry?.signedOff?.by ?? '',
      optional: true,
      set: (draft, by) =>
        set(said, {
          signedOff: by === '' ? null : { by, on: said.entry?.signedOff?.on ?? dayOf(new Date()) },
        })(draft),
    }),
  signedOn: (said) => {
    const signedOff = said.entry?.signedOff;
    if (!signedOff) return NOT_APPLICABLE;
    return textCell({
      key: keyOf('signedOn', said),
      label: say('{label}, signed off on', { label: said.label }),
      value: signedOff.on,
      set: (draft, on) => set(said, { signedOff: { by: signedOff.by, on } })(draft),
    });
  },
} as const satisfies Readonly<Record<string, (said: SaidOf) => GridCell>>;

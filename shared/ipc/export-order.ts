// What is to be exported, and how far it is: said alike by the window, the command line and the demonstration.
import { z } from 'zod';
import { LIMITS } from '../deal/document.ts';
import { say } from '../text/say.ts';

export const audiences = ['internal', 'executive', 'counterparty', 'bid'] as const;
export type Audience = (typeof audiences)[number];

/** As of a deal. */
export const titleShape = z.string().trim().min(1, 'a title needs a letter').max(LIMITS.name);

/** Whose part of which scenario; the title stands on the file in place of the deal’s own. */
const party = z.strictObject({
  scenario: z.string().min(1).max(LIMITS.name),
  provider: z.string().min(1).max(LIMITS.name),
  title: titleShape.optional(),
  /** The bidder it goes to, where prices of its part were taken over from a bid: no rival may see them. */
  bidder: z.string().max(LIMITS.name).optional(),
});

export const exportOrderShape = z.discriminatedUnion('audience', [
  z.strictObject({ audience: z.literal('internal') }),
  z.strictObject({ audience: z.literal('executive') }),
  z.strictObject({ audience: z.literal('counterparty'), party }),
  /** The number tells one round of bids from the next. */
  z.strictObject({ audience: z.literal('bid'), party, exportNumber: z.number().int().min(1).max(9999) }),
]);

export type ExportOrder = z.infer<typeof exportOrderShape>;

/** In the order they come; not every audience needs each. */
export const exportStages = [
  'starting',
  'calculating',
  'planning',
  'writing',
  'charts',
  'packing',
  'scanning',
  'saving',
] as const;
export type ExportStage = (typeof exportStages)[number];

export interface ExportProgress {
  readonly stage: ExportStage;
  /** Of the whole export, from 0 to 1; never goes back. */
  readonly fraction: number;
  /** Which sheet is at work, from 1 on, where a stage goes sheet by sheet. */
  readonly sheet?: { readonly number: number; readonly of: number };
}

/** What is being done, as a person says it: “Writing sheet 6 of 23”. */
export function stageWords({ stage, sheet }: Pick<ExportProgress, 'stage' | 'sheet'>): string {
  const which = sheet && { number: sheet.number, of: sheet.of };
  switch (stage) {
    case 'starting':
      return say('Starting');
    case 'calculating':
      return say('Calculating what each figure does');
    case 'planning':
      return which ? say('Laying out sheet {number} of {of}', which) : say('Laying out sheets');
    case 'writing':
      return which ? say('Writing sheet {number} of {of}', which) : say('Writing');
    case 'packing':
      return which ? say('Packing sheet {number} of {of}', which) : say('Packing the file');
    case 'charts':
      return say('Adding charts');
    case 'scanning':
      return say('Searching the file for what must not leave');
    case 'saving':
      return say('Saving');
    default:
      return stage satisfies never;
  }
}

// The model, assembled: its line items, inputs and switches, proved consistent at start.
import { assembleModel, type Model } from './assemble.ts';
import { baseline } from './blocks/baseline.ts';
import { charges } from './blocks/charges.ts';
import { checks } from './blocks/checks.ts';
import { client } from './blocks/client.ts';
import { comparison } from './blocks/comparison.ts';
import { provider } from './blocks/provider.ts';
import { timeline } from './blocks/timeline.ts';
import { inputs } from './inputs.ts';
import { switches } from './switches.ts';

/** Changes with every change of a formula's result, so that a reopened deal can say why it moved. */
export const MODEL_VERSION = 1;

const items = {
  ...timeline,
  ...baseline,
  ...charges,
  ...client,
  ...provider,
  ...comparison,
  ...checks,
};

export type ItemName = keyof typeof items;

export const model: Model<ItemName> = assembleModel(items, { inputs, switches });

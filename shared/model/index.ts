// The model, assembled: its line items, inputs and switches, proved consistent at start.
import { assembleModel, type Model } from './assemble.ts';
import { baseline } from './blocks/baseline.ts';
import { benefits } from './blocks/benefits.ts';
import { charges } from './blocks/charges.ts';
import { checks } from './blocks/checks.ts';
import { client } from './blocks/client.ts';
import { comparison } from './blocks/comparison.ts';
import { delivery } from './blocks/delivery.ts';
import { exit } from './blocks/exit.ts';
import { firms } from './blocks/firms.ts';
import { gainSharing } from './blocks/gain-share.ts';
import { handOver } from './blocks/hand-over.ts';
import { ledgers } from './blocks/ledgers.ts';
import { marginSharing } from './blocks/margin-sharing.ts';
import { metrics } from './blocks/metrics.ts';
import { openBook } from './blocks/open-book.ts';
import { performance } from './blocks/performance.ts';
import { prices } from './blocks/price.ts';
import { provider } from './blocks/provider.ts';
import { providerCash } from './blocks/provider-cash.ts';
import { outsourcingReturn } from './blocks/return.ts';
import { risk } from './blocks/risk.ts';
import { steering } from './blocks/steering.ts';
import { timeline } from './blocks/timeline.ts';
import { transition } from './blocks/transition.ts';
import { workingCapital } from './blocks/working-capital.ts';
import { inputs } from './inputs.ts';
import { switches } from './switches.ts';

/** Changes with every change of a formula's result, so that a reopened deal can say why it moved. */
export const MODEL_VERSION = 3;

const items = {
  ...timeline,
  ...baseline,
  ...handOver,
  ...prices,
  ...charges,
  ...openBook,
  ...metrics,
  ...performance,
  ...steering,
  ...transition,
  ...benefits,
  ...gainSharing,
  ...marginSharing,
  ...exit,
  ...client,
  ...delivery,
  ...provider,
  ...providerCash,
  ...ledgers,
  ...workingCapital,
  ...outsourcingReturn,
  ...risk,
  ...comparison,
  ...firms,
  ...checks,
};

export type ItemName = keyof typeof items;

export const model: Model<ItemName> = assembleModel(items, { inputs, switches });

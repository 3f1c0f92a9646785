// What the tables of the model call things, in the language spoken. The tables hold English; workbooks stay in it.

import { type ItemName, model } from '../../shared/model/index.ts';
import { inputTable } from '../../shared/model/inputs.ts';
import type { SwitchDeclaration } from '../../shared/model/switches.ts';
import { say } from '../../shared/text/say.ts';

export const itemLabel = (item: ItemName): string => say(model.items[item].label);
export const itemMeaning = (item: ItemName): string => say(model.items[item].meaning);

/** The name itself where there is no such input. */
export const inputLabel = (name: string): string => say(inputTable[name]?.label ?? name);

/** Empty where there is no such input. */
export const inputMeaning = (name: string): string => say(inputTable[name]?.meaning ?? '');

/** By option, in the order of the table. */
export const optionLabels = (options: SwitchDeclaration['options']): SwitchDeclaration['options'] =>
  Object.fromEntries(Object.entries(options).map(([option, label]) => [option, say(label)]));

// The formula constructors, narrowed to this model's own inputs and switches.
import { chooseNode, inputNode } from '../formula/build.ts';
import type { Formula } from '../formula/node.ts';
import type { InputName } from './inputs.ts';
import type { OptionOf, SwitchName } from './switches.ts';

export const input = (name: InputName): Formula<never> => inputNode(name);

/** Every option of the switch needs its case. */
export const choose = <
  Name extends SwitchName,
  const Cases extends Readonly<Record<OptionOf<Name>, Formula>>,
>(
  switchName: Name,
  cases: Cases,
) => chooseNode(switchName, cases);

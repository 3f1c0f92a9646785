// The column of one switch of the model's table, and blocks of switches and inputs as a section names them.

import type { Deal } from '../../../shared/deal/document.ts';
import type { InputName } from '../../../shared/model/inputs.ts';
import {
  type SwitchDeclaration,
  type SwitchName,
  switches,
  switchTable,
} from '../../../shared/model/switches.ts';
import { lowerFirst } from '../../../shared/text/first-letter.ts';
import { say } from '../../../shared/text/say.ts';
import { optionLabels } from '../../format/model-texts.ts';
import { choiceCell, optionsOf } from './field-cells.ts';
import { type Block, block, NOT_APPLICABLE } from './grid-model.ts';
import { cellKey, type InputLayout, type InputOwner, inputBlock, isUsed } from './input-block.ts';

type Owners = readonly (InputOwner | null)[];

/** One block for each name, in their order. */
export const blocksOf = (
  names: readonly (InputName | SwitchName)[],
  owners: Owners,
  layout: InputLayout,
): readonly Block[] =>
  names.map((name) => (isSwitch(name) ? switchBlock(name, owners) : inputBlock(name, owners, layout)));

/** Without the inputs no row's switches ask for: a choice brings the columns it needs. */
export function blocksNeeded(
  names: readonly (InputName | SwitchName)[],
  owners: Owners,
  layout: InputLayout,
): readonly Block[] {
  const there = owners.filter((owner) => owner !== null);
  const needed = (name: InputName | SwitchName) =>
    isSwitch(name) || there.length === 0 || there.some((owner) => isUsed(name, owner, layout));
  return blocksOf(names.filter(needed), owners, layout);
}

export const isSwitch = (name: InputName | SwitchName): name is SwitchName => name in switches;

function switchBlock(name: SwitchName, owners: Owners): Block {
  const declared: SwitchDeclaration = switches[name];
  return block(
    { id: name, label: say(declared.label), width: widthOf(name, declared, owners), align: 'left' },
    (row) => {
      const owner = owners[row];
      return owner ? switchCell(name, declared, owner) : NOT_APPLICABLE;
    },
  );
}

function switchCell(
  name: SwitchName,
  { label, options, default: usual }: SwitchDeclaration,
  owner: InputOwner,
) {
  return choiceCell({
    key: cellKey(name, owner.key),
    label: owner.name ? `${owner.name}, ${lowerFirst(say(label))}` : say(label),
    value: owner.switches?.[name] ?? usual,
    options: optionsOf(optionLabels(options)),
    set: (draft, option) => setSwitch(draft, name, owner.key, option),
  });
}

const NARROWEST = 104;
const WIDEST = 304;
const LETTER = 6.2;

/** Room for the longest of what is chosen. */
function widthOf(name: SwitchName, { options, default: usual }: SwitchDeclaration, owners: Owners): number {
  const chosen = owners.map((owner) => say(options[owner?.switches?.[name] ?? usual] ?? ''));
  const longest = Math.max(0, ...chosen.map(({ length }) => length));
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(longest * LETTER) + 34));
}

function setSwitch(draft: Deal, name: SwitchName, holderKey: string, option: string): void {
  const chosen = switchesOf(draft, name, holderKey);
  if (chosen) chosen[name] = option;
}

function switchesOf(
  draft: Deal,
  name: SwitchName,
  holderKey: string,
): Record<string, string | undefined> | undefined {
  const [outerId, innerId] = holderKey.split('/');
  const scenario = draft.scenarios.find(({ id }) => id === outerId);
  const service = draft.services.find(({ id }) => id === outerId);
  const inner = <Thing extends { readonly id: string }>(list: readonly Thing[] | undefined) =>
    list?.find(({ id }) => id === innerId);
  switch (switchTable[name]?.scope) {
    case 'deal':
      return draft.switches;
    case 'service':
      return service?.switches;
    case 'metric':
      return inner(service?.metrics)?.switches;
    case 'scenario':
      return scenario?.switches;
    case 'arrangement':
      return scenario?.arrangements.find((one) => one.service === innerId)?.switches;
    case 'benefit':
      return inner(scenario?.benefits)?.switches;
    case 'oneOff':
      return inner(scenario?.oneOffs)?.switches;
    case 'mitigation':
      return inner(scenario?.mitigations)?.switches;
    default:
      throw new Error(`no thing of a deal holds the switch ${name}`);
  }
}

// Each clause of a contract in words, with the deal’s own numbers: what stands on the Terms screen and sheet.
import { inputs } from '../model/inputs.ts';
import type { Instance, Situation } from '../model/instances.ts';
import { switches } from '../model/switches.ts';
import { say } from '../text/say.ts';
import { isSet, quoteOf, statedFor } from './clause-quote.ts';
import { type ContractSwitch, clauseTable, contractSwitches } from './clause-switches.ts';
import { type TermName, termNames, termRows } from './clause-terms.ts';

export interface Clause {
  /** The switch that chooses its form, or the input that governs it. */
  readonly name: ContractSwitch | TermName;
  /** Key of the scenario, service in a scenario, provider in it, benefit or one-off whose clause this is. */
  readonly about: string;
  readonly label: string;
  /** The option chosen; empty where there is nothing to choose. */
  readonly option: string;
  readonly wording: string;
}

/** Every clause of a deal, scenario by scenario; kept services have none. `money` prints an amount. */
export function clausesOf(situation: Situation, money: (amount: number) => string): readonly Clause[] {
  return situation.instances.scenario.flatMap((scenario) => {
    const of = (scope: Instance['scope']) =>
      situation.instances[scope].filter((instance) => belongs(instance, scenario));
    return [
      ...contractSwitches.flatMap((name) =>
        of(switches[name].scope)
          .filter((instance) => isChosen(instance, name))
          .map((instance) => switchClause(situation, instance, name, money)),
      ),
      ...termNames.flatMap((name) =>
        of(inputs[name].scope)
          .filter((instance) => isAgreed(situation, instance, name))
          .map((instance) => termClause(situation, instance, name, money)),
      ),
    ];
  });
}

const belongs = (instance: Instance, scenario: Instance): boolean =>
  instance.key === scenario.key || instance.belongsTo.scenario === scenario.key;

/** There is something to agree: a service given, a scenario with providers, a charge of a provider. */
function isContract(instance: Instance): boolean {
  if (instance.scope === 'scenario') return instance.switches.takesPart === 'providers';
  if (instance.scope === 'oneOff') return instance.switches.payee === 'provider';
  return instance.scope !== 'arrangement' || instance.switches.sourcing === 'given';
}

const unitPriced = ['unitPrice', 'fixedAndUnit', 'shareOfAsIs'];

/** Some clauses only make sense under some price bases. */
function suitsPrice({ switches: chosen }: Instance, name: ContractSwitch | TermName): boolean {
  const basis = chosen.priceBasis ?? '';
  switch (name) {
    case 'fixedChargeFollows':
      return basis === 'fixedCharge' || basis === 'fixedAndUnit';
    case 'volumeBand':
    case 'volumeTiers':
    case 'benchmark':
    case 'minimumCommitment':
      return unitPriced.includes(basis);
    case 'indexation':
    case 'committedCut':
    case 'priceProductivity':
      if (basis === 'fixedCharge') return chosen.fixedChargeFollows === 'yes';
      return basis === 'ratePerFte' || unitPriced.includes(basis);
    default:
      return true;
  }
}

function isChosen(instance: Instance, name: ContractSwitch): boolean {
  if (!isContract(instance) || !suitsPrice(instance, name)) return false;
  return name !== 'gainSharedBy' || instance.switches.gainSharing !== 'none';
}

function isAgreed(situation: Situation, instance: Instance, name: TermName): boolean {
  if (!isContract(instance) || !suitsPrice(instance, name)) return false;
  return isSet(statedFor(situation, instance, name));
}

function switchClause(
  situation: Situation,
  instance: Instance,
  name: ContractSwitch,
  money: (amount: number) => string,
): Clause {
  const option = instance.switches[name] ?? switches[name].default;
  const quote = quoteOf(situation, instance, money);
  const rows: { readonly wording: Readonly<Record<string, (given: typeof quote) => string>> } =
    clauseTable[name];
  const wording = rows.wording[option];
  if (!wording) throw new Error(`the switch ${name} has no wording for ${option}`);
  const options: Readonly<Record<string, string>> = switches[name].options;
  return {
    name,
    about: instance.key,
    label: say(switches[name].label),
    option: say(options[option] ?? option),
    wording: wording(quote),
  };
}

function termClause(
  situation: Situation,
  instance: Instance,
  name: TermName,
  money: (amount: number) => string,
): Clause {
  const row = termRows[name];
  if (!row) throw new Error(`no clause is governed by ${name}`);
  const wording = row.wording(quoteOf(situation, instance, money));
  return { name, about: instance.key, label: say(row.label), option: '', wording };
}

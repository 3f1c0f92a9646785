// Compiles one formula, its choices taken, for all instances that take the same: a tree of functions over whole
// rows. Only what reads the rows it is calculated together with (a balance its own last month) goes month by month.
import { functions, type ScalarFunction } from '../formula/functions.ts';
import { type FormulaNode, namedConstants } from '../formula/node.ts';
import { rowFunctions } from '../formula/row-functions.ts';
import { chosen } from '../formula/walk.ts';
import type { Scope } from '../model/scopes.ts';
import { type Frame, holderOf, membersOf, seriesAt } from './frame.ts';
import type { At, Part, Run } from './part.ts';
import {
  addTo,
  elementwise,
  neverRestarts,
  restartsWithYear,
  runningSums,
  shifted,
  sumOfProducts,
  yearSums,
} from './rows.ts';
import { heldRow, stepwise } from './stepwise.ts';
import type { Values } from './values.ts';

/** What a formula reads: an item or an input, of the instance it belongs to or of all that belong to it. */
export type Read = {
  readonly table: 'items' | 'inputs';
  readonly position: number;
  readonly from: Scope;
} & (
  | { readonly of: 'holder'; readonly to: Scope | 'reference' }
  | { readonly of: 'members'; readonly to: Scope }
);

export interface Place {
  readonly position: number;
  readonly scope: Scope;
}

export interface Compiling {
  readonly scope: Scope;
  readonly item: (name: string) => Place;
  readonly input: (name: string) => Place;
  readonly option: (switchName: string) => string;
  /** Names of the items this one is calculated together with. */
  readonly together: ReadonlySet<string>;
  /** Filled while compiling. */
  readonly reads: Read[];
}

const whole = (run: Run): Part => ({ kind: 'whole', run });

export function compile(formula: FormulaNode, compiling: Compiling): Part {
  const { scope, together, reads } = compiling;

  /** The row of an item of this instance or of the one it belongs to. */
  const rowOf = (name: string, to: Scope | 'reference' = compiling.item(name).scope) => {
    const { position } = compiling.item(name);
    reads.push({ table: 'items', position, from: scope, of: 'holder', to });
    return (frame: Frame, instance: number) =>
      seriesAt(frame, position, holderOf(frame, scope, to, instance));
  };
  const finishedRowOf = (name: string) => {
    if (together.has(name))
      throw new Error(`${name} is summed before it is there: it is calculated month by month`);
    return rowOf(name);
  };

  /** Registers from this one on are free. What comes out is a number, a row of the frame, or stands in it. */
  const part = (unresolved: FormulaNode, register: number): Part => {
    const node = chosen(unresolved, compiling.option);
    switch (node.kind) {
      case 'constant':
        return whole(() => node.value);
      case 'named': {
        const { value } = namedConstants[node.name];
        return whole(value === undefined ? ({ structure }) => structure.months : () => value);
      }
      case 'input': {
        const { position, scope: to } = compiling.input(node.name);
        reads.push({ table: 'inputs', position, from: scope, of: 'holder', to });
        return whole((frame, instance) => {
          const value = frame.inputs[position]?.[holderOf(frame, scope, to, instance)];
          if (value === undefined) throw new Error(`no input ${node.name} for the ${scope} at ${instance}`);
          return value;
        });
      }
      case 'item':
      case 'reference': {
        const row = rowOf(node.name, node.kind === 'reference' ? 'reference' : undefined);
        if (together.has(node.name)) return stepwise.item(row);
        return whole((frame, instance) => {
          const values = row(frame, instance);
          return values.length === 1 ? (values[0] ?? 0) : values;
        });
      }
      case 'previous': {
        const row = rowOf(node.name);
        if (together.has(node.name)) return stepwise.previous(row);
        return filled(register, (into, frame, instance, length) =>
          shifted(into, row(frame, instance), length),
        );
      }
      case 'cumulative':
      case 'yearToDate': {
        const row = rowOf(node.name);
        const restarts = node.kind === 'cumulative' ? neverRestarts : restartsWithYear;
        if (together.has(node.name)) return stepwise.runningSum(row, restarts);
        return filled(register, (into, frame, instance, length) =>
          runningSums(into, row(frame, instance), length, restarts),
        );
      }
      case 'yearSum': {
        const row = finishedRowOf(node.name);
        return filled(register, (into, frame, instance, length) =>
          yearSums(into, row(frame, instance), length),
        );
      }
      case 'flaggedSum':
      case 'weightedSum': {
        const row = finishedRowOf(node.name);
        const weights = finishedRowOf(node.kind === 'flaggedSum' ? node.where : node.weight);
        return whole((frame, instance) => sumOfProducts(row(frame, instance), weights(frame, instance)));
      }
      case 'overRow': {
        const row = finishedRowOf(node.name);
        const { compute } = rowFunctions[node.function];
        const argument = node.argument ? part(node.argument, register) : whole(() => 0);
        if (argument.kind === 'stepwise')
          throw new Error(`${node.function} has an argument that is not there yet`);
        return whole((frame, instance) =>
          compute(row(frame, instance), first(argument.run(frame, instance, 1))),
        );
      }
      case 'sumOver': {
        const { position, scope: finer } = compiling.item(node.name);
        reads.push({ table: 'items', position, from: scope, of: 'members', to: finer });
        const rows = (frame: Frame, instance: number) =>
          Array.from(membersOf(frame, scope, finer, instance), (member) => seriesAt(frame, position, member));
        if (together.has(node.name)) return stepwise.sumOver(rows);
        return filled(register, (into, frame, instance, length) => {
          into.fill(0, 0, length);
          for (const values of rows(frame, instance)) addTo(into, values, length);
        });
      }
      case 'call':
        return call(
          functions[node.function],
          node.args.map((arg, index) => part(arg, register + index)),
          register,
        );
      case 'choose':
        throw new Error('a choice is resolved before it is compiled');
      default:
        return node satisfies never;
    }
  };
  return part(formula, 0);
}

export const first = (values: Values): number => (typeof values === 'number' ? values : (values[0] ?? 0));

/** A value of a part at a column, once the rows it is calculated together with stand up to there. */
export const bound = (part: Part, frame: Frame, instance: number, length: number): At =>
  part.kind === 'stepwise'
    ? part.bind(frame, instance, length)
    : heldRow(part.run(frame, instance, length), length);

const filled = (
  register: number,
  fill: (into: Float64Array, frame: Frame, instance: number, length: number) => void,
): Part =>
  whole((frame, instance, length) => {
    const into = frame.scratch.row(register);
    fill(into, frame, instance, length);
    return into;
  });

function call(rules: ScalarFunction, args: readonly Part[], register: number): Part {
  const runs = args.flatMap((arg) => (arg.kind === 'whole' ? [arg.run] : []));
  if (runs.length < args.length) {
    return stepwise.call(
      rules,
      args.map((arg) => (frame, instance, length) => bound(arg, frame, instance, length)),
    );
  }
  return whole(
    rules.rows ? inTurn(rules.compute, rules.rows, runs, register) : allAtOnce(rules, runs, register),
  );
}

/** Two at a time, as often as there are arguments. */
function inTurn(
  compute: ScalarFunction['compute'],
  loop: NonNullable<ScalarFunction['rows']>,
  [start, ...others]: readonly Run[],
  register: number,
): Run {
  if (!start) throw new Error('a function without arguments');
  return (frame, instance, length) => {
    let left = start(frame, instance, length);
    for (const [index, other] of others.entries()) {
      const right = other(frame, instance, length);
      if (typeof left === 'number' && typeof right === 'number') left = compute(left, right);
      else {
        const into = frame.scratch.row(register);
        loop(
          into,
          asRow(left, into, length),
          asRow(right, frame.scratch.row(register + index + 1), length),
          length,
        );
        left = into;
      }
    }
    return left;
  };
}

function allAtOnce({ compute }: ScalarFunction, runs: readonly Run[], register: number): Run {
  return (frame, instance, length) => {
    const values = runs.map((run) => run(frame, instance, length));
    const numbers = values.filter((value) => typeof value === 'number');
    if (numbers.length === values.length) return compute(...numbers);
    const rows = values.map((value, index) => asRow(value, frame.scratch.row(register + index), length));
    const into = frame.scratch.row(register);
    elementwise(compute, into, rows, length);
    return into;
  };
}

const asRow = (values: Values, free: Float64Array, length: number): Float64Array =>
  typeof values === 'number' ? free.fill(values, 0, length) : values;

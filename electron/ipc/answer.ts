// One call from the window: its name known, its arguments valid, its outcome a Reply whatever happens.
import { describeProblems } from '../../shared/deal/validate.ts';
import {
  type ArgsOf,
  type CallName,
  contract,
  type Reply,
  type ResultOf,
} from '../../shared/ipc/contract.ts';
import { say } from '../../shared/text/say.ts';
import { describeError, Failure, isForUser, kindOf } from './failures.ts';
import type { Log } from './log.ts';

export type Handlers = {
  readonly [Name in CallName]: (args: ArgsOf<Name>) => ResultOf<Name> | Promise<ResultOf<Name>>;
};

export async function answer(
  handlers: Handlers,
  log: Log,
  name: unknown,
  args: unknown,
): Promise<Reply<unknown>> {
  if (!isCallName(name)) {
    log.note('refused a call of an unknown name');
    return refusal(say('The window asked for something that Parley does not know.'), say('Restart Parley.'));
  }
  const start = performance.now();
  const outcome = (text: string) => `${name} ${text} ${Math.round(performance.now() - start)} ms`;
  try {
    const value = await run(handlers, name, args);
    log.note(outcome('ok'));
    return { ok: true, value };
  } catch (error) {
    if (isForUser(error)) log.note(outcome(`refused (${kindOf(error.cause ?? error)})`));
    else log.error(outcome('failed'), error);
    return { ok: false, error: describeError(error) };
  }
}

export const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(contract, name);

function run<Name extends CallName>(handlers: Handlers, name: Name, args: unknown): unknown {
  const parsed = contract[name].args.safeParse(args);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    throw new Failure({
      what: say('Parley could not take this ({name}):\n{problems}', {
        name,
        problems: describeProblems(problems),
      }),
      remedy: say('Correct it and try again; nothing has been changed.'),
    });
  }
  // The contract's validator of this very name has just made them its arguments.
  return handlers[name](parsed.data as ArgsOf<Name>);
}

const refusal = (what: string, remedy: string): Reply<never> => ({ ok: false, error: { what, remedy } });

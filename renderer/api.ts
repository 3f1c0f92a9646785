// The only reader of window.parley: its replies as values, its errors as exceptions.
import { callNames } from '../shared/ipc/call-names.ts';
import type { CallError, CallName, ParleyApi, ResultOf } from '../shared/ipc/contract.ts';
import { say } from '../shared/text/say.ts';

declare global {
  interface Window {
    readonly parley: ParleyApi;
  }
}

export class ApiError extends Error implements CallError {
  readonly what: string;
  readonly remedy: string;
  readonly said: readonly string[];

  constructor({ what, remedy, said = [] }: CallError, options?: ErrorOptions) {
    super(`${what} ${remedy}`, options);
    this.name = 'ApiError';
    this.what = what;
    this.remedy = remedy;
    this.said = said;
  }
}

/** The calls of the contract, answering with values. Throws ApiError. */
export type Api = {
  readonly [Name in CallName]: (...args: Parameters<ParleyApi[Name]>) => Promise<ResultOf<Name>>;
};

type AnyCall = (args?: unknown) => Promise<Awaited<ReturnType<ParleyApi[CallName]>>>;

export function apiOf(parley: () => ParleyApi): Api {
  const unwrapped = (name: CallName) => async (args?: unknown) => {
    const reply = await (parley()[name] as AnyCall)(args);
    if (!reply.ok) throw new ApiError(reply.error);
    return reply.value;
  };
  return Object.fromEntries(callNames.map((name) => [name, unwrapped(name)])) as Api;
}

export const api: Api = apiOf(() => window.parley);

/** Takes the progress of this window's export from now on; the answer ends it. */
export const onExportProgress: ParleyApi['onExportProgress'] = (take) => window.parley.onExportProgress(take);

/** What the main side says without being asked; each answer ends the listening. */
export const listen = {
  onCommand: (take) => window.parley.onCommand(take),
  onDealOpened: (take) => window.parley.onDealOpened(take),
  onRefused: (take) => window.parley.onRefused(take),
} satisfies Partial<ParleyApi>;

/** What to show of anything that was thrown. */
export function describeError(error: unknown): CallError {
  if (error instanceof ApiError)
    return { what: error.what, remedy: error.remedy, ...(error.said.length > 0 ? { said: error.said } : {}) };
  const detail = error instanceof Error ? error.message : String(error);
  return {
    what: say('Something unexpected went wrong: {detail}.', { detail }),
    remedy: say('Try again; your deals are saved.'),
  };
}

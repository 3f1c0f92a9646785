// Errors as the user reads them: what went wrong, and what to do about it.
import { DealFileError } from '../../shared/deal/file.ts';
import type { CallError } from '../../shared/ipc/contract.ts';
import { say, toSay } from '../../shared/text/say.ts';
import { StoreError } from '../store/store-error.ts';

/** An error whose text was written for the user. */
export class Failure extends Error {
  readonly what: string;
  readonly remedy: string;
  readonly said: readonly string[];

  constructor({ what, remedy, said = [] }: CallError, options?: ErrorOptions) {
    super(what, options);
    this.name = 'Failure';
    this.what = what;
    this.remedy = remedy;
    this.said = said;
  }
}

export const isForUser = (error: unknown): error is Failure | StoreError | DealFileError =>
  error instanceof Failure || error instanceof StoreError || error instanceof DealFileError;

/** Says nothing of an unexpected error but its kind: its message could carry figures of a deal. */
export function describeError(error: unknown): CallError {
  if (isForUser(error)) {
    if (error instanceof DealFileError)
      return { what: error.message, remedy: say(dealFileRemedies[error.reason]) };
    const { what, remedy } = error;
    return error instanceof Failure && error.said.length > 0
      ? { what, remedy, said: error.said }
      : { what, remedy };
  }
  return {
    what: say('Something went wrong inside Parley ({error}). Your deals are as they were.', {
      error: kindOf(error),
    }),
    remedy: say(
      'Try again. If it happens again, restart Parley; the log file in its data folder says where it was.',
    ),
  };
}

const dealFileRemedies = {
  'not-json': toSay('Choose another file.'),
  'not-a-deal': toSay('Choose a file that Parley saved; its name ends in .parley.'),
  newer: toSay('Or ask for the deal as the version of Parley you have.'),
  invalid: toSay('Mend the places named above in a copy of the file, or have it saved again by Parley.'),
} satisfies Record<DealFileError['reason'], string>;

type FileDirection = 'read' | 'written';

/** A file error of the operating system in words; anything else comes back as it is. */
export function fileFailure(error: unknown, file: string, direction: FileDirection): unknown {
  const code = errorCode(error);
  const known = code && fileProblems[code];
  if (!known) return error;
  return new Failure(
    {
      what:
        direction === 'read'
          ? say('“{file}” could not be read: {why}.', { file, why: say(known.why) })
          : say('“{file}” could not be written: {why}.', { file, why: say(known.why) }),
      remedy: say(known.remedy),
    },
    { cause: error },
  );
}

const notAllowed = {
  why: toSay('this folder or file is not open to you'),
  remedy: toSay(
    'Choose another folder, such as Documents. If the file is open in Excel, close it there first.',
  ),
};
const inUse = {
  why: toSay('another program has it open'),
  remedy: toSay('Close it there (in Excel, say) and try again, or choose another name.'),
};
const full = {
  why: toSay('the disk is full'),
  remedy: toSay('Make room on it or choose another disk, and try again.'),
};

const fileProblems: Readonly<Record<string, Omit<CallError, 'what'> & { readonly why: string }>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EBUSY: inUse,
  ETXTBSY: inUse,
  ENOSPC: full,
  EDQUOT: full,
  EROFS: { why: toSay('the disk is read-only'), remedy: toSay('Choose a folder on another disk.') },
  ENOENT: {
    why: toSay('it or its folder is not there'),
    remedy: toSay('Choose another place and try again.'),
  },
  ENOTDIR: { why: toSay('its folder is not a folder'), remedy: toSay('Choose another place and try again.') },
  EISDIR: { why: toSay('a folder has this name'), remedy: toSay('Choose another name.') },
  ENAMETOOLONG: { why: toSay('the name is too long'), remedy: toSay('Choose a shorter name.') },
};

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The class of an error and its code, never its message. */
export const kindOf = (error: unknown): string =>
  error instanceof Error ? [error.name, errorCode(error)].filter(Boolean).join(' ') : 'unknown error';

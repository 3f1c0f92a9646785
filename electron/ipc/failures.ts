// Errors as the user reads them: what went wrong, and what to do about it.
import { DealFileError } from '../../shared/deal/file.ts';
import type { CallError } from '../../shared/ipc/contract.ts';
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
      return { what: error.message, remedy: dealFileRemedies[error.reason] };
    const { what, remedy } = error;
    return error instanceof Failure && error.said.length > 0
      ? { what, remedy, said: error.said }
      : { what, remedy };
  }
  return {
    what: `Something went wrong inside Parley (${kindOf(error)}). Your deals are as they were.`,
    remedy:
      'Try again. If it happens again, restart Parley; the log file in its data folder says where it was.',
  };
}

const dealFileRemedies = {
  'not-json': 'Choose another file.',
  'not-a-deal': 'Choose a file that Parley saved; its name ends in .parley.',
  newer: 'Or ask for the deal as the version of Parley you have.',
  invalid: 'Mend the places named above in a copy of the file, or have it saved again by Parley.',
} satisfies Record<DealFileError['reason'], string>;

type FileDirection = 'read' | 'written';

/** A file error of the operating system in words; anything else comes back as it is. */
export function fileFailure(error: unknown, file: string, direction: FileDirection): unknown {
  const code = errorCode(error);
  const known = code && fileProblems[code];
  if (!known) return error;
  return new Failure(
    { what: `“${file}” could not be ${direction}: ${known.why}.`, remedy: known.remedy },
    { cause: error },
  );
}

const notAllowed = {
  why: 'this folder or file is not open to you',
  remedy: 'Choose another folder, such as Documents. If the file is open in Excel, close it there first.',
};
const inUse = {
  why: 'another program has it open',
  remedy: 'Close it there (in Excel, say) and try again, or choose another name.',
};
const full = {
  why: 'the disk is full',
  remedy: 'Make room on it or choose another disk, and try again.',
};

const fileProblems: Readonly<Record<string, Omit<CallError, 'what'> & { readonly why: string }>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EBUSY: inUse,
  ETXTBSY: inUse,
  ENOSPC: full,
  EDQUOT: full,
  EROFS: { why: 'the disk is read-only', remedy: 'Choose a folder on another disk.' },
  ENOENT: { why: 'it or its folder is not there', remedy: 'Choose another place and try again.' },
  ENOTDIR: { why: 'its folder is not a folder', remedy: 'Choose another place and try again.' },
  EISDIR: { why: 'a folder has this name', remedy: 'Choose another name.' },
  ENAMETOOLONG: { why: 'the name is too long', remedy: 'Choose a shorter name.' },
};

export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The class of an error and its code, never its message. */
export const kindOf = (error: unknown): string =>
  error instanceof Error ? [error.name, errorCode(error)].filter(Boolean).join(' ') : 'unknown error';

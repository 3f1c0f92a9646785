// Why a file or a sheet is not read, in words for the user. Plain data: it crosses from the child process.
import type { Refused } from '../../shared/import/table.ts';
import { say } from '../../shared/text/say.ts';

export class Refusal extends Error implements Refused {
  readonly what: string;
  readonly remedy: string;

  constructor(what: string, remedy: string, options?: ErrorOptions) {
    super(what, options);
    this.name = 'Refusal';
    this.what = what;
    this.remedy = remedy;
  }
}

export const saveAgain = (): string =>
  say('Open it in Excel or LibreOffice, save it as a new .xlsx workbook, and import that one.');
export const copyAgain = (): string =>
  say('Copy or download it again; if it still fails, ask its sender for a new copy.');

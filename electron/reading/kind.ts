// What a file is by its first bytes, whatever its name says.
import { extname } from 'node:path';
import { say } from '../../shared/text/say.ts';
import { Refusal, saveAgain } from './refusal.ts';

const startsWith = (bytes: Buffer, ...signature: number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** Throws Refusal for what is neither, and for a name that says the other. */
export function kindOfFile(name: string, bytes: Buffer): 'xlsx' | 'csv' {
  const extension = extname(name).toLowerCase();
  if (bytes.length === 0) {
    throw new Refusal(
      say('The file is empty.'),
      say('Choose another file, or save it again where it comes from.'),
    );
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw compoundFile(bytes);
  const isZip = startsWith(bytes, 0x50, 0x4b);
  if (isZip && !['.xlsx', '.xlsm'].includes(extension)) {
    throw new Refusal(
      say('The file is a zip package, such as an Excel workbook, but its name ends in “{extension}”.', {
        extension: extension || say('nothing'),
      }),
      say('If it is a workbook, change the ending to .xlsx; otherwise choose another file.'),
    );
  }
  if (isZip) return 'xlsx';
  const start = bytes.subarray(0, 1000).toString('latin1').trimStart().toLowerCase();
  if (start.startsWith('%pdf')) {
    throw new Refusal(say('The file is a PDF.'), say('Ask for the table as .xlsx or .csv.'));
  }
  if (/^(\xef\xbb\xbf)?<(!doctype html|html|table|\?xml)/.test(start)) {
    throw new Refusal(say('The file is a web page or XML, not a table of cells.'), saveAgain());
  }
  if (['.xlsx', '.xlsm', '.xls', '.xlsb', '.ods'].includes(extension)) {
    throw new Refusal(
      say('The file is no workbook, although its name ends in {extension}: it does not begin like one.', {
        extension,
      }),
      say('If it is text, change the ending to .csv; otherwise have it saved again as .xlsx.'),
    );
  }
  if (['.csv', '.txt', '.tsv'].includes(extension)) return 'csv';
  throw new Refusal(
    say('Files ending in “{extension}” are not read.', { extension: extension || say('nothing') }),
    say('Choose an .xlsx workbook or a .csv file.'),
  );
}

/** The container of old Excel files, and of new ones with a password. */
function compoundFile(bytes: Buffer): Refusal {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new Refusal(
      say('The workbook is protected with a password.'),
      say(
        'Open it in Excel, remove the password (File, Info, Protect Workbook), save a copy and import that one.',
      ),
    );
  }
  return new Refusal(say('The file is of the old kind (.xls), which is not read.'), saveAgain());
}

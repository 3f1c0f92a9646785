import { describe, expect, test } from 'vitest';
import { reportCommand, reportInWords, UsageError } from '../../electron/report-command.ts';
import { paperFor } from '../../shared/ipc/report-order.ts';

describe('the words after report', () => {
  test('file, name of the PDF and paper', () => {
    expect(reportInWords(['--no-sandbox', 'report', 'a.parley', '-o', 'a.pdf', '--paper', 'Letter'])).toEqual(
      {
        file: 'a.parley',
        output: 'a.pdf',
        paper: 'Letter',
      },
    );
  });

  test('other words ask for no report', () => {
    expect(reportInWords(['--no-sandbox'])).toBeUndefined();
    expect(reportInWords(['deal.parley'])).toBeUndefined();
  });

  test.each([
    ['no file', ['report', '-o', 'a.pdf'], /needs a file/],
    ['no name', ['report', 'a.parley'], /needs -o/],
    ['a name that is no PDF', ['report', 'a.parley', '-o', 'a.parley'], /must end in \.pdf/],
    ['a paper nobody has', ['report', 'a.parley', '-o', 'a.pdf', '--paper', 'A3'], /A4 or Letter/],
    ['a switch nobody knows', ['report', 'a.parley', '--colour'], /colour/],
  ])('%s is a fault of the call', (_, words, message) => {
    expect(() => reportInWords(words)).toThrow(UsageError);
    expect(() => reportInWords(words)).toThrow(message);
  });

  test('the paper of the region where none is named', () => {
    expect(paperFor('en-US')).toBe('Letter');
    expect(paperFor('fr-CA')).toBe('Letter');
    expect(paperFor('de-DE')).toBe('A4');
    expect(paperFor('en')).toBe('A4');
    expect(['A4', 'Letter']).toContain(
      reportCommand({ file: 'a.parley', output: 'a.pdf', paper: undefined }).paper,
    );
  });
});

import { expect, test } from 'vitest';
import { fileName, withExtension } from '../../../electron/ipc/file-names.ts';

test.each([
  ['The $100M contract, mid case', 'The $100M contract, mid case.xlsx'],
  ['A/B: “quoted” <1> | a\\b?*', 'A B “quoted” 1 a b.xlsx'],
  ['../../etc/passwd', 'etc passwd.xlsx'],
  ['tab\tand\nline', 'tabandline.xlsx'],
  ['right\u202eto left', 'rightto left.xlsx'],
  ['ends in dots. . .', 'ends in dots.xlsx'],
  ['CON', 'CON_.xlsx'],
  ['com1.backup', 'com_1.backup.xlsx'],
  ['console', 'console.xlsx'],
  ['Überprüfung 検討 😀', 'Überprüfung 検討 😀.xlsx'],
  ['...', 'Deal.xlsx'],
  ['', 'Deal.xlsx'],
  ['x'.repeat(300), `${'x'.repeat(120)}.xlsx`],
  // 255 bytes are the most a name may have, whatever they stand for.
  ['😀'.repeat(100), `${'😀'.repeat(50)}.xlsx`],
])('%j is offered as %j', (name, expected) => {
  expect(fileName(name, 'xlsx')).toBe(expected);
});

test.each([
  ['/a/deal', '/a/deal.xlsx'],
  ['/a/deal.xlsx', '/a/deal.xlsx'],
  ['/a/Deal.XLSX', '/a/Deal.XLSX'],
  ['/a/deal.v2', '/a/deal.v2.xlsx'],
])('%s is written to %s', (chosen, expected) => {
  expect(withExtension(chosen, 'xlsx')).toBe(expected);
});

// The name in the history: the one that was given, kept in a file, else the computer’s.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { personIn } from '../../electron/person.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-person-'));
const file = join(folder, 'person.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('is the computer’s until one is given, and that one after a restart', () => {
  const person = personIn(file, 'ana');
  expect(person.author()).toBe('ana');
  person.keep('Ana Lima');
  expect(person.author()).toBe('Ana Lima');
  expect(personIn(file, 'ana').known()).toEqual({ name: 'Ana Lima', system: 'ana' });
  person.keep('');
  expect(personIn(file, 'ana').author()).toBe('ana');
});

test('a spoiled file says nothing', () => {
  writeFileSync(file, '{"name":7');
  expect(personIn(file, 'ana').author()).toBe('ana');
});

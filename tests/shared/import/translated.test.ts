// What an import says is said in the language spoken; what it takes is the same in every language.
import { describe, expect, it } from 'vitest';
import { importServices } from '../../../shared/import/import-services.ts';
import { openQuestions } from '../../../shared/import/questions.ts';
import { inPseudoLanguage } from '../text/pseudo-language.ts';
import { fileOf, percent } from './foreign-table.ts';

const file = fileOf([
  ['Service', 'Unit', 'Volume', 'Cost', 'Unit cost 2019', 'Miss rate'],
  ['Service desk', 'ticket', '1.200', 12000, 10, percent(0.02)],
  ['Service desk', 'ticket', 'n/a', 'many', -5, percent(7)],
  ['Network', 'port', 100, '03.04.2025', 3, 0.5],
  ['Total', '', 1300, 12000, 10, ''],
]);
const marked = /^(“[^”]*”: )?⟦|: ⟦/;

describe('in another language', () => {
  const { made } = inPseudoLanguage(() => importServices(file, { day: '2027-01-31' }));
  const english = importServices(file, { day: '2027-01-31' });
  if (!made.ok || !english.ok) throw new Error('the table was refused');
  const { imported } = made;

  it('every problem, what to do about it, and why a row was left out', () => {
    expect(imported.problems.length).toBeGreaterThan(4);
    expect(imported.skipped.length).toBeGreaterThan(0);
    for (const { what, remedy } of imported.problems) {
      expect(what).toMatch(marked);
      expect(remedy).toMatch(/^⟦/);
    }
    for (const { why } of imported.skipped) expect(why).toMatch(/^⟦/);
    for (const { what } of inPseudoLanguage(() => openQuestions(imported.columns)).made)
      expect(what).toMatch(/^⟦/);
  });

  it('the services are the same', () => {
    expect(imported.services).toEqual(english.imported.services);
    expect(imported.columns.map(({ header, field }) => [header, field])).toEqual(
      english.imported.columns.map(({ header, field }) => [header, field]),
    );
  });

  it('so is why a table cannot be read', () => {
    const none = inPseudoLanguage(() => importServices(fileOf([['a', 'b']]))).made;
    expect(none).toMatchObject({ ok: false, refused: { what: expect.stringMatching(/^⟦/) } });
  });
});

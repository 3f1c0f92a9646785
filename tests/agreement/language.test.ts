// Every node kind and function of the formula language, recalculated by LibreOffice.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { workbookBytes } from '../../electron/workbook/write-workbook.ts';
import { interpret } from '../../shared/engine/interpret.ts';
import { constantDefinedNames, inputsSheet } from '../../shared/workbook/inputs-sheet.ts';
import { layOut } from '../../shared/workbook/layout.ts';
import { monthlySheet } from '../../shared/workbook/monthly-sheet.ts';
import { languageItems, languageModel, languageSituation } from '../shared/formula/language-model.ts';
import { compareWorkbooks, describeDifferences } from './harness/compare.ts';
import { tamper } from './harness/edit-cells.ts';
import { recalculate } from './harness/libreoffice.ts';
import { readValues } from './harness/read-values.ts';

it('calculates the language model as the interpreter does', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-language-'));
  try {
    const layout = layOut(languageModel, languageSituation, { Rows: Object.keys(languageItems) });
    const values = interpret(languageModel, languageSituation);
    const labels = { title: 'Language', currency: 'EUR', amountsIn: 'ones', start: '2027-01' };
    const bytes = await workbookBytes({
      title: 'Language',
      sheets: [
        inputsSheet(layout, labels, new Map()),
        ...layout.sheets.map((sheet) => monthlySheet(sheet, layout, values, labels, new Map())),
      ],
      names: constantDefinedNames(layout),
    });
    const file = join(folder, 'language.xlsx');
    await writeFile(file, tamper(bytes).bytes);
    const [recalculated = ''] = await recalculate([file], join(folder, 'out'));
    const comparison = compareWorkbooks(readValues(bytes), readValues(await readFile(recalculated)), {
      formulasOnly: true,
    });
    expect(describeDifferences(comparison)).toBe(`0 of ${comparison.compared} cells differ`);
    expect(comparison.compared).toBeGreaterThan(1000);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

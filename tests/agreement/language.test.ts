// Every node kind and function of the formula language, recalculated by LibreOffice.
import { it } from 'vitest';
import { interpret } from '../../shared/engine/interpret.ts';
import { constantDefinedNames, inputsSheet } from '../../shared/workbook/inputs-sheet.ts';
import { layOut } from '../../shared/workbook/layout.ts';
import { monthlySheet } from '../../shared/workbook/monthly-sheet.ts';
import { languageItems, languageModel, languageSituation } from '../shared/formula/language-model.ts';
import { mustAgree, recalculateAll } from './harness/recalculated.ts';

it('calculates the language model as the interpreter does', async () => {
  const layout = layOut(languageModel, languageSituation, { Rows: Object.keys(languageItems) });
  const values = interpret(languageModel, languageSituation);
  const labels = { title: 'Language', currency: 'EUR', amountsIn: 'ones', start: '2027-01' };
  const plan = {
    title: 'Language',
    sheets: [
      inputsSheet(layout, labels, new Map()),
      ...layout.sheets.map((sheet) => monthlySheet(sheet, layout, values, labels, new Map())),
    ],
    names: constantDefinedNames(layout),
  };
  const results = await recalculateAll(new Map([['language', () => ({ plan })]]));
  mustAgree(results.get('language'), 1000);
});

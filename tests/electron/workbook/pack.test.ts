import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Additions, packed } from '../../../electron/workbook/pack.ts';

const NOTHING: Additions = { parts: new Map(), changes: new Map() };

function workbook(): ExcelJS.Workbook {
  const made = new ExcelJS.Workbook();
  made.addWorksheet('Sheet').getCell('A1').value = 'text';
  return made;
}

describe('packing what exceljs writes', () => {
  it('has the parts exceljs packs by itself, and those added and changed', async () => {
    const alone = unzipSync(new Uint8Array(await workbook().xlsx.writeBuffer()));
    const ours = unzipSync(
      await packed(workbook(), {
        parts: new Map([['xl/charts/chart1.xml', '<é/>']]),
        changes: new Map([['xl/sharedStrings.xml', (xml) => xml.replace('text', 'words')]]),
      }),
    );
    // jszip packs folders too, as entries without content.
    const parts = Object.keys(alone).filter((path) => !path.endsWith('/'));
    expect(Object.keys(ours)).toEqual([...parts, 'xl/charts/chart1.xml']);
    expect(strFromU8(ours['xl/charts/chart1.xml'] ?? new Uint8Array())).toBe('<é/>');
    expect(strFromU8(ours['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain('words');
    expect(ours['xl/worksheets/sheet1.xml']).toEqual(alone['xl/worksheets/sheet1.xml']);
  });

  it('refuses to replace a part, and to change one there is not', async () => {
    const path = 'xl/workbook.xml';
    await expect(packed(workbook(), { ...NOTHING, parts: new Map([[path, '']]) })).rejects.toThrow(path);
    const changes = new Map([['xl/worksheets/sheet2.xml', (text: string) => text]]);
    await expect(packed(workbook(), { ...NOTHING, changes })).rejects.toThrow('sheet2.xml');
  });
});

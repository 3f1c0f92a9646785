// What the plan's styles and formats are to exceljs: one object for each pair, shared by all its cells.
import type { Border, Style as ExcelStyle } from 'exceljs';
import type { NumberFormat, PlannedCell, StyleName } from '../../shared/workbook/plan.ts';
import { FONT, numberFormats, type Style, styles } from '../../shared/workbook/styles.ts';

const RULE = 'FFC4C9D0';
const STRONG_RULE = 'FF5C6570';

/** A look-up of its own for every workbook: exceljs tells styles apart by the object, and may mark it. */
export function styleLookUp(): (cell: PlannedCell) => Partial<ExcelStyle> {
  const made = new Map<StyleName, Map<NumberFormat | undefined, Partial<ExcelStyle>>>();
  return ({ style, format }) => {
    const known = made.get(style)?.get(format);
    if (known) return known;
    const fresh = excelStyle(style, format);
    made.set(style, new Map(made.get(style)).set(format, fresh));
    return fresh;
  };
}

function excelStyle(name: StyleName, format: NumberFormat | undefined): Partial<ExcelStyle> {
  const style: Style = styles[name];
  return {
    font: {
      name: FONT.name,
      family: 2,
      size: style.size ?? FONT.size,
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.color && { color: { argb: `FF${style.color}` } }),
    },
    ...(format && { numFmt: numberFormats[format] }),
    ...(style.fill && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } },
    }),
    ...(style.align && { alignment: { horizontal: style.align } }),
    ...((style.top || style.bottom) && {
      border: {
        ...(style.top && { top: line(style.top) }),
        ...(style.bottom && { bottom: line(style.bottom) }),
      },
    }),
    ...(style.unlocked && { protection: { locked: false } }),
  };
}

const line = (style: 'hair' | 'thin' | 'medium'): Border => ({
  style,
  color: { argb: style === 'medium' ? STRONG_RULE : RULE },
});

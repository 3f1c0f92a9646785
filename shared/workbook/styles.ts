// What each style and number format of the plan means. Colours are those of the app (docs: look), on white.
import { palette } from './palette.ts';
import type { NumberFormat, StyleName } from './plan.ts';

export interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  /** ARGB without alpha. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly top?: 'thin' | 'medium';
  readonly bottom?: 'hair' | 'thin' | 'medium';
  /** Left open on a protected sheet. */
  readonly unlocked?: true;
}

const INK = palette.ink;
const INK_2 = palette['ink-2'];
const INK_3 = palette['ink-3'];
/** Workbook convention: blue inputs, black formulas, green links between sheets. */
const INPUT = '0000FF';
const LINK = palette.good;

export const FONT = { name: 'Calibri', size: 10 };

export const styles = {
  title: { bold: true, size: 14, color: INK },
  subtitle: { color: INK_2 },
  note: { italic: true, color: INK_3 },
  header: { bold: true, color: INK_2, bottom: 'thin' },
  headerRight: { bold: true, color: INK_2, bottom: 'thin', align: 'right' },
  section: { bold: true, color: INK, size: 11, top: 'thin', fill: palette.chrome },
  sectionRight: { bold: true, color: INK, size: 11, top: 'thin', fill: palette.chrome, align: 'right' },
  label: { color: INK },
  sublabel: { color: INK_2 },
  unit: { color: INK_3 },
  unitRight: { color: INK_3, align: 'right' },
  input: { color: INPUT, fill: 'FFFBE6', unlocked: true, bottom: 'hair' },
  carried: { color: INPUT, italic: true, unlocked: true, bottom: 'hair' },
  constant: { color: INK_2 },
  calculation: { color: INK, align: 'right' },
  link: { color: LINK, align: 'right' },
  linkText: { bold: true, color: LINK },
  subtotal: { bold: true, color: INK, fill: palette.chrome },
  subtotalNote: { color: INK_2, fill: palette.chrome },
  total: { bold: true, color: INK, top: 'thin', bottom: 'medium' },
  totalNote: { color: INK_2, top: 'thin', bottom: 'medium' },
  check: { bold: true, color: INK, align: 'right' },
  open: { bold: true, color: palette.bad },
  static: { color: INK_3, italic: true, align: 'right' },
} satisfies Record<StyleName, Style>;

/** Excel number formats; a true minus stands before negatives, zero is an en dash. */
export const numberFormats = {
  amount: '#,##0.00;"−"#,##0.00;"–"',
  price: '#,##0.0000;"−"#,##0.0000;"–"',
  volume: '#,##0.0;"−"#,##0.0;"–"',
  percent: '#,##0.0 %;"−"#,##0.0 %;"–"',
  factor: '0.000000;"−"0.000000',
  integer: '0;"−"0',
  points: '#,##0.00;"−"#,##0.00;"–"',
  month: 'mmm yy',
  flag: '0;"−"0;"–"',
  general: 'General',
} satisfies Record<NumberFormat, string>;

// Lines, fills and letters of a chart.
import type { SeriesLook } from '../../../shared/workbook/charts.ts';
import { palette } from '../../../shared/workbook/palette.ts';
import { element, setting, textElement } from './xml.ts';

/** English Metric Units in a point. */
const POINT = 12_700;
const HAIRLINE = 0.5;

export const color = (hex: string): string => setting('a:srgbClr', hex);
export const solid = (hex: string): string => element('a:solidFill', {}, color(hex));
export const nothing = element('a:noFill');

export const line = (hex: string, width: number, dash?: string): string =>
  element(
    'a:ln',
    { w: Math.round(width * POINT), cap: 'flat' },
    solid(hex),
    setting('a:prstDash', dash ?? 'solid'),
    element('a:round'),
  );
const noLine = element('a:ln', {}, nothing);

/** Grid lines and the axis itself. */
export const gridLine = element('c:spPr', {}, line(palette.rule, HAIRLINE));
export const axisLine = element('c:spPr', {}, nothing, line(palette['ink-3'], HAIRLINE));

function fill({ fill: hex, striped }: SeriesLook): string {
  if (hex === undefined) return nothing;
  if (!striped) return solid(hex);
  return element(
    'a:pattFill',
    { prst: 'dkUpDiag' },
    element('a:fgClr', {}, color(hex)),
    element('a:bgClr', {}, color(palette.surface)),
  );
}

/** Bars and areas. */
export const areaShape = (look: SeriesLook): string =>
  element('c:spPr', {}, fill(look), look.outline ? line(look.outline, HAIRLINE) : noLine);

/** Lines; without one, points stand alone. */
export const lineShape = ({ line: drawn }: SeriesLook): string =>
  element('c:spPr', {}, drawn ? line(drawn.color, drawn.width, drawn.dash) : noLine);

const MARKER_SIZE = 7;

export const marker = ({ marker: drawn }: SeriesLook): string =>
  drawn
    ? element(
        'c:marker',
        {},
        setting('c:symbol', drawn.symbol),
        setting('c:size', MARKER_SIZE),
        element('c:spPr', {}, solid(drawn.color), line(drawn.color, 1)),
      )
    : element('c:marker', {}, setting('c:symbol', 'none'));

interface Letters {
  /** Points. */
  readonly size: number;
  readonly bold?: boolean;
  readonly hex: string;
}

const letters = ({ size, bold, hex }: Letters) => [{ sz: size * 100, b: bold ? 1 : 0 }, solid(hex)] as const;

export const small: Letters = { size: 9, hex: palette['ink-3'] };
export const heading: Letters = { size: 12, bold: true, hex: palette.ink };

/** How the letters of an axis, a legend or labels look. */
export function textShape(look: Letters): string {
  const [attributes, inner] = letters(look);
  const properties = element('a:pPr', {}, element('a:defRPr', attributes, inner));
  return element(
    'c:txPr',
    {},
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, properties, element('a:endParaRPr', { lang: 'en-US' })),
  );
}

/** A title beside or above what it names; `turned` reads upwards. */
export function title(text: string, look: Letters, turned = false): string {
  const [attributes, inner] = letters(look);
  const body = turned ? { rot: -5_400_000, vert: 'horz' } : {};
  const run = element(
    'a:r',
    {},
    element('a:rPr', { lang: 'en-US', ...attributes }, inner),
    textElement('a:t', text),
  );
  const paragraph = element('a:p', {}, element('a:pPr', {}, element('a:defRPr', attributes, inner)), run);
  const rich = element('c:rich', {}, element('a:bodyPr', body), element('a:lstStyle'), paragraph);
  return element('c:title', {}, element('c:tx', {}, rich), setting('c:overlay', 0));
}

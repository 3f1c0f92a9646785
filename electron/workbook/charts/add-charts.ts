// Puts the planned charts into a written workbook: exceljs has none, and drops those it reads, so this comes last.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Chart } from '../../../shared/workbook/charts.ts';
import type { PlannedSheet } from '../../../shared/workbook/plan.ts';
import { cellLookUp } from './cell-cache.ts';
import { chartXml } from './chart-xml.ts';
import { document, element, textElement } from './xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const contentTypes = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

/** Between a chart and its neighbour: six points, in English Metric Units. */
const GAP = 76_200;

/** The sheets are those the workbook was written from, in its order. */
export function withCharts(workbook: Uint8Array, sheets: readonly PlannedSheet[]): Uint8Array {
  if (!sheets.some(({ charts }) => charts && charts.length > 0)) return workbook;
  const parts: Record<string, Uint8Array> = unzipSync(workbook);
  const lookUp = cellLookUp(sheets);
  const added: { readonly path: string; readonly type: keyof typeof contentTypes }[] = [];
  const write = (path: string, text: string, type?: keyof typeof contentTypes) => {
    parts[path] = strToU8(text);
    if (type) added.push({ path, type });
  };
  let chartCount = 0;
  let drawingCount = 0;
  for (const [index, { charts = [] }] of sheets.entries()) {
    if (charts.length === 0) continue;
    drawingCount += 1;
    const drawing = `drawing${drawingCount}.xml`;
    const sheet = `sheet${index + 1}.xml`;
    const targets = charts.map((chart) => {
      chartCount += 1;
      write(`xl/charts/chart${chartCount}.xml`, chartXml(chart, lookUp), 'chart');
      return `../charts/chart${chartCount}.xml`;
    });
    write(`xl/drawings/${drawing}`, drawingXml(charts), 'drawing');
    write(`xl/drawings/_rels/${drawing}.rels`, relationsXml(targets, 'chart'));
    const relations = `xl/worksheets/_rels/${sheet}.rels`;
    if (parts[relations])
      throw new Error(`${sheet} has relations already, and its drawing would replace them.`);
    write(relations, relationsXml([`../drawings/${drawing}`], 'drawing'));
    write(`xl/worksheets/${sheet}`, withDrawing(partText(parts, `xl/worksheets/${sheet}`)));
  }
  const types = partText(parts, '[Content_Types].xml');
  const overrides = added.map(({ path, type }) =>
    element('Override', { PartName: `/${path}`, ContentType: contentTypes[type] }),
  );
  write('[Content_Types].xml', before(types, '</Types>', overrides.join('')));
  return zipSync(parts, { level: 6 });
}

function partText(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  const part = parts[path];
  if (!part) throw new Error(`The workbook has no part ${path}.`);
  return strFromU8(part);
}

/** Nothing that must follow a drawing (tables, notes) is ever written to a planned sheet. */
const withDrawing = (sheet: string): string =>
  before(sheet, '</worksheet>', element('drawing', { 'r:id': 'rId1' }));

function before(xml: string, end: string, added: string): string {
  const at = xml.lastIndexOf(end);
  if (at < 0) throw new Error(`A part does not end in ${end}.`);
  return xml.slice(0, at) + added + xml.slice(at);
}

const relationsXml = (targets: readonly string[], type: keyof typeof contentTypes): string =>
  document(
    element(
      'Relationships',
      { xmlns: PACKAGE },
      ...targets.map((target, index) =>
        element('Relationship', { Id: `rId${index + 1}`, Type: `${OFFICE}/${type}`, Target: target }),
      ),
    ),
  );

const drawingXml = (charts: readonly Chart[]): string =>
  document(element('xdr:wsDr', { 'xmlns:xdr': DRAWING, 'xmlns:a': MAIN }, ...charts.map(anchorXml)));

/** Over whole cells: columns are of another width in every program, and charts must not overlap. */
function anchorXml({ title, alternativeText, place }: Chart, index: number): string {
  const corner = (name: string, row: number, column: number, gap = 0) =>
    element(
      name,
      {},
      textElement('xdr:col', String(column)),
      textElement('xdr:colOff', String(gap)),
      textElement('xdr:row', String(row)),
      textElement('xdr:rowOff', String(gap)),
    );
  const properties = element('xdr:cNvPr', {
    id: index + 2,
    name: `Chart ${index + 1}`,
    descr: alternativeText,
    title,
  });
  const frame = element(
    'xdr:graphicFrame',
    { macro: '' },
    element('xdr:nvGraphicFramePr', {}, properties, element('xdr:cNvGraphicFramePr')),
    element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: CHART },
        element('c:chart', { 'xmlns:c': CHART, 'xmlns:r': OFFICE, 'r:id': `rId${index + 1}` }),
      ),
    ),
  );
  return element(
    'xdr:twoCellAnchor',
    { editAs: 'oneCell' },
    corner('xdr:from', place.row - 1, place.column - 1, GAP),
    corner('xdr:to', place.row - 1 + place.rows, place.column - 1 + place.columns),
    frame,
    element('xdr:clientData'),
  );
}

// The planned charts as parts of the package: exceljs has none.
import type { Chart } from '../../../shared/workbook/charts.ts';
import type { PlannedSheet } from '../../../shared/workbook/plan.ts';
import type { Additions } from '../pack.ts';
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

/** For a workbook written from these sheets, in their order. */
export function chartAdditions(sheets: readonly PlannedSheet[]): Additions {
  const parts = new Map<string, string>();
  const changes = new Map<string, (text: string) => string>();
  const lookUp = cellLookUp(sheets);
  const overrides: string[] = [];
  const add = (path: string, text: string, type: keyof typeof contentTypes) => {
    parts.set(path, text);
    overrides.push(element('Override', { PartName: `/${path}`, ContentType: contentTypes[type] }));
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
      add(`xl/charts/chart${chartCount}.xml`, chartXml(chart, lookUp), 'chart');
      return `../charts/chart${chartCount}.xml`;
    });
    add(`xl/drawings/${drawing}`, drawingXml(charts), 'drawing');
    parts.set(`xl/drawings/_rels/${drawing}.rels`, relationsXml(targets, 'chart'));
    parts.set(`xl/worksheets/_rels/${sheet}.rels`, relationsXml([`../drawings/${drawing}`], 'drawing'));
    changes.set(`xl/worksheets/${sheet}`, withDrawing);
  }
  if (overrides.length > 0)
    changes.set('[Content_Types].xml', (types) => before(types, '</Types>', overrides.join('')));
  return { parts, changes };
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

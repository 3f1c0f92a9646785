// One chart as the part xl/charts/chartN.xml, in the order the schema of ISO 29500 asks for.
import type { Chart, ChartAxis, ChartLayer, ChartSeries } from '../../../shared/workbook/charts.ts';
import { palette } from '../../../shared/workbook/palette.ts';
import { type CellLookUp, reference, valuesIn } from './cell-cache.ts';
import {
  areaShape,
  axisLine,
  gridLine,
  heading,
  line,
  lineShape,
  marker,
  nothing,
  small,
  solid,
  textShape,
  title,
} from './shapes.ts';
import { document, element, setting, textElement } from './xml.ts';

const namespaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const axes = { across: 500_001, values: 500_002 } as const;
const isBarKind = (kind: ChartLayer['kind']) => kind === 'stackedBars' || kind === 'groupedBars';

export function chartXml(chart: Chart, lookUp: CellLookUp): string {
  const lying = chart.layers.some(({ kind }) => isBarKind(kind));
  const points = chart.layers.some(({ kind }) => kind === 'points');
  let order = 0;
  const layers = chart.layers.map((layer) => {
    const first = order;
    order += layer.series.length;
    return layerXml(layer, first, lookUp);
  });
  const plot = element(
    'c:plotArea',
    {},
    element('c:layout'),
    ...layers,
    points ? numberAxis(chart.across) : nameAxis(chart.across, lying),
    valueAxis(chart.values, lying, points),
    element('c:spPr', {}, nothing, element('a:ln', {}, nothing)),
  );
  return document(
    element(
      'c:chartSpace',
      namespaces,
      setting('c:date1904', 0),
      setting('c:roundedCorners', 0),
      element(
        'c:chart',
        {},
        title(chart.title, heading),
        setting('c:autoTitleDeleted', 0),
        plot,
        legend(chart),
        setting('c:plotVisOnly', 0),
        setting('c:dispBlanksAs', 'gap'),
      ),
      element('c:spPr', {}, solid(palette.surface), line(palette.rule, 0.75)),
      textShape(small),
    ),
  );
}

function layerXml({ kind, series }: ChartLayer, first: number, lookUp: CellLookUp): string {
  const all = series.map((one, index) => seriesXml(one, kind, first + index, lookUp));
  const axisIds = [setting('c:axId', axes.across), setting('c:axId', axes.values)];
  const each = setting('c:varyColors', 0);
  switch (kind) {
    case 'stackedBars':
      return element(
        'c:barChart',
        {},
        ...[setting('c:barDir', 'bar'), setting('c:grouping', 'stacked'), each, ...all],
        ...[setting('c:gapWidth', 45), setting('c:overlap', 100), ...axisIds],
      );
    case 'groupedBars':
      return element(
        'c:barChart',
        {},
        ...[setting('c:barDir', 'bar'), setting('c:grouping', 'clustered'), each, ...all],
        ...[setting('c:gapWidth', 45), setting('c:overlap', 0), ...axisIds],
      );
    case 'stackedAreas':
      return element('c:areaChart', {}, setting('c:grouping', 'stacked'), each, ...all, ...axisIds);
    case 'lines':
      return element(
        'c:lineChart',
        {},
        ...[setting('c:grouping', 'standard'), each, ...all, setting('c:marker', 1), ...axisIds],
      );
    case 'points':
      return element('c:scatterChart', {}, setting('c:scatterStyle', 'lineMarker'), each, ...all, ...axisIds);
    default:
      return kind satisfies never;
  }
}

function seriesXml(series: ChartSeries, kind: ChartLayer['kind'], order: number, lookUp: CellLookUp): string {
  const { name, across, values, look } = series;
  const isBar = isBarKind(kind);
  const isArea = isBar || kind === 'stackedAreas';
  const nameText = valuesIn({ ...name, rows: 1, columns: 1 }, lookUp)[0];
  const tx = element(
    'c:tx',
    {},
    element(
      'c:strRef',
      {},
      textElement('c:f', reference({ ...name, rows: 1, columns: 1 })),
      textCache([nameText]),
    ),
  );
  const marks = (series.marks ?? []).map(({ index, fill }) =>
    element(
      'c:dPt',
      {},
      setting('c:idx', index),
      setting('c:invertIfNegative', 0),
      setting('c:bubble3D', 0),
      areaShape({ fill }),
    ),
  );
  const figures = element(
    'c:numRef',
    {},
    textElement('c:f', reference(values)),
    numberCache(valuesIn(values, lookUp)),
  );
  return element(
    'c:ser',
    {},
    setting('c:idx', order),
    setting('c:order', order),
    tx,
    isArea ? areaShape(look) : lineShape(look),
    isBar ? setting('c:invertIfNegative', 0) : '',
    isArea ? '' : marker(look),
    ...marks,
    labels(series, kind),
    element(kind === 'points' ? 'c:xVal' : 'c:cat', {}, acrossReference(across, kind, lookUp)),
    element(kind === 'points' ? 'c:yVal' : 'c:val', {}, figures),
    kind === 'lines' || kind === 'points' ? setting('c:smooth', 0) : '',
  );
}

function acrossReference(
  across: ChartSeries['across'],
  kind: ChartLayer['kind'],
  lookUp: CellLookUp,
): string {
  const values = valuesIn(across, lookUp);
  const formula = textElement('c:f', reference(across));
  return kind === 'points'
    ? element('c:numRef', {}, formula, numberCache(values))
    : element('c:strRef', {}, formula, textCache(values));
}

type Values = readonly (number | string | undefined)[];

const cachedPoints = (values: Values): readonly string[] =>
  values.flatMap((value, index) =>
    value === undefined ? [] : [element('c:pt', { idx: index }, textElement('c:v', String(value)))],
  );

const textCache = (values: Values): string =>
  element('c:strCache', {}, setting('c:ptCount', values.length), ...cachedPoints(values));

const numberCache = (values: Values): string =>
  element(
    'c:numCache',
    {},
    textElement('c:formatCode', 'General'),
    setting('c:ptCount', values.length),
    ...cachedPoints(values.map((value) => (typeof value === 'number' ? value : undefined))),
  );

/** Where a label stands: above a point, in a part of a stack, at the end of a bar of its own. */
const labelAt: Readonly<Record<ChartLayer['kind'], string>> = {
  stackedBars: 'ctr',
  groupedBars: 'outEnd',
  stackedAreas: 'ctr',
  lines: 't',
  points: 't',
};

function labels({ labels: wanted, marks = [] }: ChartSeries, kind: ChartLayer['kind']): string {
  if (!wanted) return '';
  const isName = wanted === 'name';
  const look = (hex: string) => [
    isName ? '' : element('c:numFmt', { formatCode: wanted.format, sourceLinked: 0 }),
    element('c:spPr', {}, nothing, element('a:ln', {}, nothing)),
    textShape({ ...small, hex }),
    setting('c:dLblPos', labelAt[kind]),
    setting('c:showLegendKey', 0),
    setting('c:showVal', isName ? 0 : 1),
    setting('c:showCatName', 0),
    setting('c:showSerName', isName ? 1 : 0),
    setting('c:showPercent', 0),
    setting('c:showBubbleSize', 0),
  ];
  const single = marks.map(({ index, label }) =>
    element('c:dLbl', {}, setting('c:idx', index), ...look(label)),
  );
  return element('c:dLbls', {}, ...single, ...look(palette.ink));
}

const scaling = (
  orientation: 'minMax' | 'maxMin',
  { min, max }: Pick<ChartAxis, 'min' | 'max'> = {},
): string =>
  element(
    'c:scaling',
    {},
    setting('c:orientation', orientation),
    max === undefined ? '' : setting('c:max', max),
    min === undefined ? '' : setting('c:min', min),
  );

const axisTitle = (text: string, turned: boolean): string => (text === '' ? '' : title(text, small, turned));

const ticks = (labelsAt: 'low' | 'nextTo'): string =>
  setting('c:majorTickMark', 'none') + setting('c:minorTickMark', 'none') + setting('c:tickLblPos', labelsAt);

/** Names, at the edge even where values are negative; the first of lying bars is the uppermost. */
const nameAxis = (axis: ChartAxis, lying: boolean): string =>
  element(
    'c:catAx',
    {},
    setting('c:axId', axes.across),
    scaling(lying ? 'maxMin' : 'minMax'),
    setting('c:delete', 0),
    setting('c:axPos', lying ? 'l' : 'b'),
    axisTitle(axis.title, lying),
    element('c:numFmt', { formatCode: axis.format, sourceLinked: 0 }),
    ticks('low'),
    axisLine,
    textShape(small),
    setting('c:crossAx', axes.values),
    setting('c:crosses', 'autoZero'),
    setting('c:auto', 0),
    setting('c:lblAlgn', 'ctr'),
    setting('c:lblOffset', 100),
    setting('c:noMultiLvlLbl', 1),
  );

const numberAxis = (axis: ChartAxis): string =>
  element(
    'c:valAx',
    {},
    setting('c:axId', axes.across),
    scaling('minMax', axis),
    setting('c:delete', 0),
    setting('c:axPos', 'b'),
    axisTitle(axis.title, false),
    element('c:numFmt', { formatCode: axis.format, sourceLinked: 0 }),
    ticks('low'),
    axisLine,
    textShape(small),
    setting('c:crossAx', axes.values),
    setting('c:crosses', 'autoZero'),
    setting('c:crossBetween', 'midCat'),
  );

const valueAxis = (axis: ChartAxis, lying: boolean, points: boolean): string =>
  element(
    'c:valAx',
    {},
    setting('c:axId', axes.values),
    scaling('minMax', axis),
    setting('c:delete', 0),
    setting('c:axPos', lying ? 'b' : 'l'),
    element('c:majorGridlines', {}, gridLine),
    axisTitle(axis.title, !lying),
    element('c:numFmt', { formatCode: axis.format, sourceLinked: 0 }),
    ticks('nextTo'),
    element('c:spPr', {}, nothing, element('a:ln', {}, nothing)),
    textShape(small),
    setting('c:crossAx', axes.across),
    // The names run downwards, so that their last one is where the values stand below the bars.
    setting('c:crosses', lying ? 'max' : points ? 'min' : 'autoZero'),
    setting('c:crossBetween', points ? 'midCat' : 'between'),
  );

function legend({ layers, legend: side }: Chart): string {
  if (side === 'none') return '';
  const hidden = layers
    .flatMap(({ series }) => series)
    .flatMap(({ inLegend }, index) =>
      inLegend ? [] : [element('c:legendEntry', {}, setting('c:idx', index), setting('c:delete', 1))],
    );
  return element(
    'c:legend',
    {},
    setting('c:legendPos', side === 'right' ? 'r' : 'b'),
    ...hidden,
    setting('c:overlay', 0),
    textShape(small),
  );
}

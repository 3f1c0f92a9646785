// A chart as a picture for a document: drawn again on a canvas, in the light theme and on white, twice as large. No
// image is loaded, so that the content policy stays as it is, and text is set in the app’s own type.

const SCALE = 2;
const MARGIN = 12;
const TITLE = 26;

/** A PNG of the chart under its title; the theme is as it was when this returns its promise. */
export function chartPicture(chart: SVGSVGElement, title: string): Promise<Blob | null> {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  // Styles are read at once and nothing is painted between: nobody sees the other theme.
  root.dataset.theme = 'light';
  try {
    const canvas = drawn(chart, title);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
  }
}

function drawn(chart: SVGSVGElement, title: string): HTMLCanvasElement {
  const box = chart.getBoundingClientRect();
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil((box.width + 2 * MARGIN) * SCALE);
  canvas.height = Math.ceil((box.height + 2 * MARGIN + TITLE) * SCALE);
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SCALE, SCALE);
  const style = getComputedStyle(chart);
  context.font = `600 13px ${style.fontFamily}`;
  context.fillStyle = style.color;
  context.fillText(title, MARGIN, MARGIN + 13, box.width);
  const place = new DOMMatrix([
    SCALE,
    0,
    0,
    SCALE,
    SCALE * (MARGIN - box.left),
    SCALE * (MARGIN + TITLE - box.top),
  ]);
  drawAll(context, chart, place);
  return canvas;
}

const MARKS = 'path, rect, line, circle, polygon, polyline, text';
const UNDRAWN = 'defs, pattern, clipPath, marker, title, desc';

function drawAll(context: CanvasRenderingContext2D, chart: SVGSVGElement, place: DOMMatrix): void {
  for (const mark of chart.querySelectorAll<SVGGraphicsElement>(MARKS)) {
    const style = getComputedStyle(mark);
    const at = mark.getScreenCTM();
    if (!at || mark.closest(UNDRAWN) || style.visibility === 'hidden' || style.display === 'none') continue;
    context.setTransform(place.multiply(at));
    context.globalAlpha = opacityWithin(chart, mark);
    if (mark instanceof SVGTextContentElement) drawText(context, mark);
    else drawShape(context, mark, style, chart);
  }
}

function opacityWithin(chart: Element, mark: Element): number {
  let opacity = 1;
  for (let one: Element | null = mark; one && one !== chart; one = one.parentElement)
    opacity *= Number(getComputedStyle(one).opacity);
  return opacity;
}

function drawShape(
  context: CanvasRenderingContext2D,
  mark: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  chart: SVGSVGElement,
): void {
  const outline = outlineOf(mark);
  if (!outline) return;
  const alpha = context.globalAlpha;
  const fill = mark instanceof SVGLineElement ? undefined : paintOf(context, style.fill, chart);
  if (fill) {
    context.fillStyle = fill;
    context.globalAlpha = alpha * Number(style.fillOpacity);
    context.fill(outline);
  }
  const stroke = paintOf(context, style.stroke, chart);
  if (!stroke) return;
  setStroke(context, style, stroke);
  context.globalAlpha = alpha * Number(style.strokeOpacity);
  context.stroke(outline);
}

function setStroke(
  context: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
  stroke: string | CanvasPattern,
): void {
  context.strokeStyle = stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  const dashes = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/);
  context.setLineDash(dashes.map(Number.parseFloat));
  context.lineCap = style.strokeLinecap === 'round' ? 'round' : 'butt';
  context.lineJoin = style.strokeLinejoin === 'round' ? 'round' : 'miter';
}

function outlineOf(mark: SVGGraphicsElement): Path2D | undefined {
  if (mark instanceof SVGPathElement) return new Path2D(mark.getAttribute('d') ?? '');
  const path = new Path2D();
  if (mark instanceof SVGRectElement)
    path.rect(
      mark.x.baseVal.value,
      mark.y.baseVal.value,
      mark.width.baseVal.value,
      mark.height.baseVal.value,
    );
  else if (mark instanceof SVGCircleElement)
    path.arc(mark.cx.baseVal.value, mark.cy.baseVal.value, mark.r.baseVal.value, 0, 2 * Math.PI);
  else if (mark instanceof SVGLineElement) {
    path.moveTo(mark.x1.baseVal.value, mark.y1.baseVal.value);
    path.lineTo(mark.x2.baseVal.value, mark.y2.baseVal.value);
  } else if (mark instanceof SVGPolygonElement || mark instanceof SVGPolylineElement) {
    for (const { x, y } of mark.points) path.lineTo(x, y);
    if (mark instanceof SVGPolygonElement) path.closePath();
  } else return undefined;
  return path;
}

/** A colour, the hatch it names, or undefined for none. */
function paintOf(
  context: CanvasRenderingContext2D,
  paint: string,
  chart: SVGSVGElement,
): string | CanvasPattern | undefined {
  const id = /url\("?#(.+?)"?\)/.exec(paint)?.[1];
  if (id === undefined) return paint === 'none' ? undefined : paint;
  const hatch = chart.querySelector(`#${CSS.escape(id)}`);
  return hatch instanceof SVGPatternElement ? (hatchOf(context, hatch) ?? undefined) : undefined;
}

function hatchOf(context: CanvasRenderingContext2D, hatch: SVGPatternElement): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = hatch.width.baseVal.value * SCALE;
  tile.height = hatch.height.baseVal.value * SCALE;
  const tiled = tile.getContext('2d');
  if (!tiled) return null;
  tiled.scale(SCALE, SCALE);
  for (const stripe of hatch.querySelectorAll('rect')) {
    const outline = outlineOf(stripe);
    tiled.fillStyle = getComputedStyle(stripe).fill;
    if (outline) tiled.fill(outline);
  }
  const pattern = context.createPattern(tile, 'repeat');
  const turned = hatch.patternTransform.baseVal.consolidate()?.matrix;
  pattern?.setTransform((turned ? DOMMatrix.fromMatrix(turned) : new DOMMatrix()).scale(1 / SCALE));
  return pattern;
}

/** Digits stand in columns on the screen; a canvas sets them so only one by one. */
const FIGURE = /^[\d.,+\u2212\s]+$/;

/** Each piece of text by itself, where the browser has put its first letter. */
function drawText(context: CanvasRenderingContext2D, mark: SVGTextContentElement): void {
  context.textBaseline = 'alphabetic';
  const pieces = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
  let first = 0;
  for (let piece = pieces.nextNode(); piece; piece = pieces.nextNode()) {
    const text = piece.textContent ?? '';
    const isFigure = FIGURE.test(text);
    const letters = isFigure ? [...text] : [text];
    context.textAlign = isFigure ? 'center' : 'left';
    const style = getComputedStyle(piece.parentElement ?? mark);
    letters.forEach((letter, index) => {
      if (first + index >= mark.getNumberOfChars()) return;
      const { x, y } = mark.getStartPositionOfChar(first + index);
      const end = isFigure ? mark.getEndPositionOfChar(first + index).x : x;
      drawLetters(context, letter, { x: (x + end) / 2, y }, style);
    });
    first += text.length;
  }
}

function drawLetters(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  style: CSSStyleDeclaration,
): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  if (style.stroke !== 'none') {
    setStroke(context, style, style.stroke);
    context.strokeText(text, x, y);
  }
  if (style.fill === 'none') return;
  context.fillStyle = style.fill;
  context.fillText(text, x, y);
}

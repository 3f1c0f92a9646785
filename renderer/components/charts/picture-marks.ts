// The marks of a chart drawn again on a canvas: shapes with their fills and hatches, text letter for letter.
import { drawLetters, FIGURE, SCALE, setStroke } from './picture-text.ts';

const MARKS = 'path, rect, line, circle, polygon, polyline, text';
const UNDRAWN = 'defs, pattern, clipPath, marker, title, desc';

/** Every mark of a chart; `place` leads from the window to the canvas. */
export function drawChart(context: CanvasRenderingContext2D, chart: SVGSVGElement, place: DOMMatrix): void {
  for (const mark of chart.querySelectorAll<SVGGraphicsElement>(MARKS)) {
    const style = getComputedStyle(mark);
    const at = mark.getScreenCTM();
    if (!at || mark.closest(UNDRAWN) || style.visibility === 'hidden' || style.display === 'none') continue;
    context.setTransform(place.multiply(at));
    context.globalAlpha = opacityWithin(chart, mark);
    if (mark instanceof SVGTextContentElement) drawChartText(context, mark);
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

/** Each piece of text by itself, where the browser has put its first letter. */
function drawChartText(context: CanvasRenderingContext2D, mark: SVGTextContentElement): void {
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

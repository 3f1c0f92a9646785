// What stands around charts in a picture: names, figures and keys, with their fills and rules.
import { drawChart } from './picture-marks.ts';
import { drawLetters, FIGURE } from './picture-text.ts';

/** Everything in an element that is seen; `place` leads from the window to the canvas. */
export function drawPage(context: CanvasRenderingContext2D, element: Element, place: DOMMatrix): void {
  const style = getComputedStyle(element);
  // A clip path is how text for screen readers alone is hidden.
  if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none') return;
  if (element instanceof SVGSVGElement) {
    drawChart(context, element, place);
    return;
  }
  context.setTransform(place);
  context.globalAlpha = 1;
  drawBox(context, element.getBoundingClientRect(), style);
  for (const child of element.childNodes) {
    if (child instanceof Element) drawPage(context, child, place);
    else if (child instanceof Text) drawText(context, child, element, place);
  }
}

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

function drawBox(context: CanvasRenderingContext2D, box: DOMRect, style: CSSStyleDeclaration): void {
  if (box.width === 0 || box.height === 0) return;
  context.fillStyle = style.backgroundColor;
  context.fillRect(box.left, box.top, box.width, box.height);
  for (const side of SIDES) {
    const width = Number.parseFloat(style[`border${side}Width`]);
    if (width === 0 || style[`border${side}Style`] === 'none') continue;
    context.fillStyle = style[`border${side}Color`];
    const isAcross = side === 'Top' || side === 'Bottom';
    context.fillRect(
      side === 'Right' ? box.right - width : box.left,
      side === 'Bottom' ? box.bottom - width : box.top,
      isAcross ? box.width : width,
      isAcross ? width : box.height,
    );
  }
}

/** Line for line, where the browser has put it; what is cut on the screen ends with the same dots. */
function drawText(context: CanvasRenderingContext2D, text: Text, parent: Element, place: DOMMatrix): void {
  const style = getComputedStyle(parent);
  const edge = edgeOf(parent);
  context.setTransform(place);
  context.textBaseline = 'alphabetic';
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  for (const { words, box } of linesOf(text)) {
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = context.measureText(words);
    const y = box.top + (box.height + up - down) / 2;
    if (FIGURE.test(words) && style.fontVariantNumeric.includes('tabular-nums')) {
      drawDigits(context, words, box, y, style);
      continue;
    }
    context.textAlign = 'left';
    drawLetters(context, fitted(context, words, edge - box.left), { x: box.left, y }, style, style.color);
  }
}

function drawDigits(
  context: CanvasRenderingContext2D,
  digits: string,
  box: DOMRect,
  y: number,
  style: CSSStyleDeclaration,
): void {
  context.textAlign = 'center';
  const widths = [...digits].map((digit) => context.measureText(/\d/.test(digit) ? WIDEST : digit).width);
  const stretch = box.width / widths.reduce((sum, width) => sum + width, 0);
  let x = box.left;
  [...digits].forEach((digit, index) => {
    const width = (widths[index] ?? 0) * stretch;
    drawLetters(context, digit, { x: x + width / 2, y }, style, style.color);
    x += width;
  });
}

/** Every digit is as wide as this one. */
const WIDEST = '0';

interface Line {
  readonly words: string;
  readonly box: DOMRect;
}

function linesOf(text: Text): readonly Line[] {
  const range = document.createRange();
  const lines: { words: string; box: DOMRect }[] = [];
  for (const word of text.data.matchAll(/\S+/g)) {
    range.setStart(text, word.index);
    range.setEnd(text, word.index + word[0].length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (box.width === 0) continue;
    if (last && Math.abs(last.box.top - box.top) < 2) {
      last.words += ` ${word[0]}`;
      last.box = new DOMRect(last.box.left, last.box.top, box.right - last.box.left, last.box.height);
    } else lines.push({ words: word[0], box });
  }
  return lines;
}

/** How far to the right text may reach. */
function edgeOf(parent: Element): number {
  for (let one: Element | null = parent; one; one = one.parentElement) {
    if (getComputedStyle(one).textOverflow === 'ellipsis') return one.getBoundingClientRect().right + 1;
  }
  return Number.POSITIVE_INFINITY;
}

function fitted(context: CanvasRenderingContext2D, words: string, room: number): string {
  if (context.measureText(words).width <= room) return words;
  const letters = [...words];
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

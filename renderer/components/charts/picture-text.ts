// What shapes and text of a picture have in common.

/** Pixels of the picture for one of the screen. */
export const SCALE = 2;

/** Digits stand in columns on the screen; a canvas sets them so only one by one. */
export const FIGURE = /^[\d.,+\u2212\s]+$/;

export function setStroke(
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

export function drawLetters(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  style: CSSStyleDeclaration,
  fill = style.fill,
): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  if (style.stroke !== 'none') {
    setStroke(context, style, style.stroke);
    context.strokeText(text, x, y);
  }
  if (fill === 'none') return;
  context.fillStyle = fill;
  context.fillText(text, x, y);
}

// A chart as a picture for a document: drawn again on a canvas with its key, in the light theme and on white, twice as
// large. What stands beside a chart on the screen can be shown for the picture only: `data-picture` is on the page
// meanwhile. No image is loaded, so that the content policy stays as it is, and text is set in the app’s own type.
import { drawPage } from './picture-page.ts';
import { SCALE } from './picture-text.ts';

const MARGIN = 12;
const TITLE_LINE = 18;
const UNDER_TITLE = 8;

/** A PNG of what stands in `drawing` under a title; the theme is as it was when this returns its promise. */
export function chartPicture(drawing: HTMLElement, title: string): Promise<Blob | null> {
  const { dataset, style } = document.documentElement;
  const { theme } = dataset;
  // Styles are read at once and nothing is painted between: nobody sees the other theme.
  dataset.theme = 'light';
  dataset.picture = '';
  style.setProperty('forced-color-adjust', 'none');
  try {
    const canvas = drawn(drawing, title);
    return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  } finally {
    style.removeProperty('forced-color-adjust');
    delete dataset.picture;
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

function drawn(drawing: HTMLElement, title: string): HTMLCanvasElement {
  const box = extent(drawing);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  const { fontFamily, color } = getComputedStyle(drawing);
  const font = `600 13px ${fontFamily}`;
  context.font = font;
  const lines = wrapped(context, title, box.width);
  const over = lines.length * TITLE_LINE + UNDER_TITLE;
  canvas.width = Math.ceil((box.width + 2 * MARGIN) * SCALE);
  canvas.height = Math.ceil((box.height + 2 * MARGIN + over) * SCALE);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(SCALE, SCALE);
  context.font = font;
  context.fillStyle = color;
  lines.forEach((line, index) => {
    context.fillText(line, MARGIN, MARGIN + 13 + index * TITLE_LINE);
  });
  drawPage(
    context,
    drawing,
    new DOMMatrix([SCALE, 0, 0, SCALE, SCALE * (MARGIN - box.left), SCALE * (MARGIN + over - box.top)]),
  );
  return canvas;
}

/** Where it stands in the window, with the charts that are scrolled out of it. */
function extent(drawing: HTMLElement): DOMRect {
  const boxes = [drawing, ...drawing.querySelectorAll('svg')].map((one) => one.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

function wrapped(context: CanvasRenderingContext2D, title: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

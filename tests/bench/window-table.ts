// What was measured in the window, for people.
import { title } from './portfolio.ts';
import type { Spread, Times } from './times.ts';
import type { WindowTimes } from './window.ts';

export function windowTable({ size, typing, screens, scrolling, starts, memory }: WindowTimes): string {
  return [
    `in the window, ${title(size)}`,
    `  ${typing.edits} edits in a cell, from the key event to the end of the frame drawn after it`,
    `    a digit              ${times(typing.typing)}    ${typing.ratio.typing.toFixed(2)} times the empty input`,
    `    Enter: all figures   ${times(typing.commit)}    ${typing.ratio.commit.toFixed(2)} times the empty input`,
    `    an arrow key         ${times(typing.move)}`,
    `    empty React input    ${times(typing.emptyInput)}`,
    '  going to a screen, from the address to two frames after it is painted',
    ...screens.map(
      ({ screen, first, later }) =>
        `    ${screen.padEnd(20)} ${milliseconds(first)} the first time ${times(later)} later`,
    ),
    `  turning the wheel: ${scrolling.frames} frames, ${times(scrolling.interval)} apart, ${milliseconds(scrolling.longest)} at most`,
    '  start, from the program to the library shown, and to a key answered',
    `    ours                 ${spread(starts.ours.shown)} ms    ${spread(starts.ours.answered)} ms`,
    `    blank window         ${spread(starts.blank.shown)} ms    ${spread(starts.blank.answered)} ms`,
    `    ours to blank        ${spread(starts.ratio.shown, 2)}    ${spread(starts.ratio.answered, 2)}`,
    `  after opening and closing ${memory.deals} deals, in MB`,
    `    heap of the page     ${megabytes(memory.heap.before)} before, ${megabytes(memory.heap.after)} after, ${megabytes(memory.heap.perDeal, 3)} a deal; with the largest open ${megabytes(memory.heap.open)}`,
    `    heap of the main side ${megabytes(memory.main.before)} before, ${megabytes(memory.main.after)} after, ${megabytes(memory.main.perDeal, 3)} a deal`,
    `    elements and texts   ${memory.nodes.before} before, ${memory.nodes.after} after, ${memory.nodes.perDeal.toFixed(1)} a deal`,
  ].join('\n');
}

const milliseconds = (value: number) => `${value.toFixed(1).padStart(7)} ms`;
const times = ({ median, p95 }: Times) => `${milliseconds(median)} median ${milliseconds(p95)} p95`;
const spread = ({ median, least, most }: Spread, digits = 0) =>
  `${median.toFixed(digits)} (${least.toFixed(digits)} to ${most.toFixed(digits)})`;
const megabytes = (bytes: number, digits = 1) => (bytes / 1e6).toFixed(digits);

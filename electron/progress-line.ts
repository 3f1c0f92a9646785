// One line at a terminal that says how far an export is, and goes when it is done.
import { type ExportProgress, stageWords } from '../shared/ipc/export-order.ts';

const CLEAR_LINE = '\r\u001b[2K';

export function progressLine(terminal: Pick<NodeJS.WriteStream, 'write'>) {
  let shown = '';
  return {
    show: (progress: ExportProgress): void => {
      const line = `${Math.floor(progress.fraction * 100)} %  ${stageWords(progress)}`;
      if (line !== shown) terminal.write(`${CLEAR_LINE}${line}`);
      shown = line;
    },
    clear: (): void => void (shown && terminal.write(CLEAR_LINE)),
  };
}

// The reading process as the packaged app starts it. Electron cannot be run as plain Node there: the fuse is off.
import { utilityProcess } from 'electron';
import { CHILD_LIMITS } from './reading/limits.ts';
import type { ReadingProcess } from './reading/read-foreign-file.ts';

export function utilityReading(script: string): ReadingProcess {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Parley file reader',
    stdio: 'ignore',
    // Node's own --max-old-space-size is ignored here; V8 takes it from Chromium's switch. Measured.
    execArgv: [`--js-flags=--max-old-space-size=${CHILD_LIMITS.heapMegabytes}`],
  });
  return {
    ask: (question) => child.postMessage(question),
    onAnswer: (take) => child.once('message', take),
    onEnd: (take) => child.once('exit', take),
    end: () => child.kill(),
  };
}

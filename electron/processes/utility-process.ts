// A process of our own as the packaged app starts it. Electron cannot be run as plain Node there: the fuse is off.
import { utilityProcess } from 'electron';
import { type StartProcess, told } from './own-process.ts';

export const utility =
  <Question, Answer>(name: string, heapMegabytes: number): StartProcess<Question, Answer> =>
  (script) => {
    const child = utilityProcess.fork(script, [], {
      serviceName: name,
      stdio: 'ignore',
      // Node's own --max-old-space-size is ignored here; V8 takes it from Chromium's switch. Measured.
      execArgv: [`--js-flags=--max-old-space-size=${heapMegabytes}`],
    });
    return {
      ask: (question) => child.postMessage(told(question)),
      onAnswer: (take) => child.on('message', take),
      onEnd: (take) => child.once('exit', take),
      end: () => child.kill(),
    };
  };

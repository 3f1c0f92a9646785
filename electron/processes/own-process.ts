// Work in a process of its own, which may fail, run out of memory or be ended while the app goes on.
import { fork } from 'node:child_process';
import { speak, spoken } from '../../shared/text/say.ts';

/** A process that was started for one question, as Electron and Node both have it. */
export interface OwnProcess<Question, Answer> {
  ask(question: Question): void;
  onAnswer(take: (answer: Answer) => void): void;
  onEnd(take: (code: number | null) => void): void;
  end(): void;
}

/** How such a process is started from a script. */
export type StartProcess<Question, Answer> = (script: string) => OwnProcess<Question, Answer>;

/** Plain Node. In the packaged app Electron cannot be run as Node: utility-process.ts is for there. */
export const forkedProcess =
  <Question extends object, Answer>(heapMegabytes: number): StartProcess<Question, Answer> =>
  (script) => {
    const child = fork(script, [], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    return {
      // A process that is gone already is told of by its end.
      ask: (question) => void child.send(told(question), () => {}),
      onAnswer: (take) => child.on('message', (answer) => take(answer as Answer)),
      onEnd: (take) => {
        child.once('exit', take);
        child.once('error', () => take(null));
      },
      end: () => child.kill('SIGKILL'),
    };
  };

/** A question as it travels: with the language its answers are to be said in. */
export interface Told<Question> {
  readonly spoken: ReturnType<typeof spoken>;
  readonly question: Question;
}

export const told = <Question>(question: Question): Told<Question> => ({ spoken: spoken(), question });

/** The other end, in the process itself: takes the one question and gives as many answers as there are. */
export function serveParent<Question, Answer>(
  work: (question: Question, answer: (answer: Answer) => void) => void,
): void {
  const { parentPort } = process;
  const workOn = ({ spoken: { tag, texts }, question }: Told<Question>, answer: (answer: Answer) => void) => {
    speak(tag, texts);
    work(question, answer);
  };
  if (parentPort) {
    parentPort.once('message', ({ data }) => workOn(data, (answer) => parentPort.postMessage(answer)));
  } else {
    process.once('message', (asked: Told<Question>) => workOn(asked, (answer) => process.send?.(answer)));
  }
}

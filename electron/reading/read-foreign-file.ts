// Reads a file that someone else made, in a process of its own with a limit of memory and a deadline.
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { ForeignFile } from '../../shared/import/table.ts';
import { say } from '../../shared/text/say.ts';
import { Failure, fileFailure } from '../ipc/failures.ts';
import { forkedProcess, type StartProcess } from '../processes/own-process.ts';
import type { ReadingAnswer, ReadingQuestion } from './child-protocol.ts';
import { CHILD_LIMITS, READING_LIMITS } from './limits.ts';

export type StartReading = StartProcess<ReadingQuestion, ReadingAnswer>;

interface ReadingOptions {
  readonly start?: StartReading;
  readonly seconds?: number;
  readonly script?: string;
  /** Ends the reading and its process; then the promise is rejected with the signal’s reason. */
  readonly signal?: AbortSignal;
}

/** Throws Failure: what is wrong with the file, and what to do. */
export async function readForeignFile(path: string, options: ReadingOptions = {}): Promise<ForeignFile> {
  const name = basename(path);
  await checkFile(path, name);
  const answer = await answerOf(resolve(path), name, options);
  if (answer.is === 'read') return answer.file;
  if (answer.is === 'refused') {
    throw new Failure({
      what: say('“{name}” was not read. {what}', { name, what: answer.what }),
      remedy: answer.remedy,
    });
  }
  throw broken(name, say('the reader failed ({kind})', { kind: answer.kind }));
}

async function checkFile(path: string, name: string): Promise<void> {
  let found: Awaited<ReturnType<typeof stat>>;
  try {
    found = await stat(path);
  } catch (error) {
    throw fileFailure(error, name, 'read');
  }
  if (!found.isFile()) {
    throw new Failure({
      what: say('“{name}” is not a file.', { name }),
      remedy: say('Choose an .xlsx or .csv file.'),
    });
  }
  if (found.size > READING_LIMITS.fileBytes) {
    throw new Failure({
      what: say('“{name}” was not read. It has {size} MB; at most {fileBytes} MB are read.', {
        name,
        size: Math.round(found.size / 1e6),
        fileBytes: READING_LIMITS.fileBytes / 1e6,
      }),
      remedy: say('Keep the sheet you need in a file of its own, and import that one.'),
    });
  }
}

function answerOf(
  path: string,
  name: string,
  { start = forked, seconds = CHILD_LIMITS.seconds, script = childScript, signal }: ReadingOptions,
): Promise<ReadingAnswer> {
  signal?.throwIfAborted();
  return new Promise((done, fail) => {
    const child = start(script);
    const deadline = setTimeout(() => {
      fail(broken(name, say('it took longer than {seconds} seconds', { seconds })));
      child.end();
    }, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(deadline);
      fail(signal.reason);
      child.end();
    });
    child.onAnswer((answer) => {
      clearTimeout(deadline);
      done(answer);
      child.end();
    });
    // After an answer this changes nothing.
    child.onEnd((code) => {
      clearTimeout(deadline);
      fail(
        broken(
          name,
          say('the reader ran out of memory or broke off ({code})', { code: code ?? say('ended') }),
        ),
      );
    });
    child.ask({ path });
  });
}

const forked: StartReading = forkedProcess(CHILD_LIMITS.heapMegabytes);

const broken = (name: string, how: string): Failure =>
  new Failure({
    what: say('“{name}” was not read: {how}.', { name, how }),
    remedy: say('Keep only the sheet you need, save it as a new .xlsx or .csv file, and import that one.'),
  });

/** Beside this file: as source, or in the bundles of app and command line (build/*.vite.config.ts). */
const childScript = join(
  import.meta.dirname,
  import.meta.url.endsWith('.ts') ? 'child.ts' : 'reading-child.js',
);

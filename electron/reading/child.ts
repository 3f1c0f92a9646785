// The process that reads one foreign file. It can crash, run out of memory or be ended; the app stays.
// Started by Electron (utilityProcess) or by Node (fork); see read-foreign-file.ts.
import { serveParent } from '../processes/own-process.ts';
import type { ReadingAnswer, ReadingQuestion } from './child-protocol.ts';
import { foreignFile } from './foreign-file.ts';
import { Refusal } from './refusal.ts';

function answerTo({ path }: ReadingQuestion): ReadingAnswer {
  try {
    return { is: 'read', file: foreignFile(path) };
  } catch (error) {
    if (error instanceof Refusal) return { is: 'refused', what: error.what, remedy: error.remedy };
    return { is: 'failed', kind: error instanceof Error ? error.name : 'unknown' };
  }
}

serveParent<ReadingQuestion, ReadingAnswer>((question, answer) => answer(answerTo(question)));

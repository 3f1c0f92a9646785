// Adds up the steps of a test run and prints how each went.
import { describeFailure } from '../setup/errors.mjs';

export function createTally(print = console.log, clock = Date.now) {
  const total = { passed: 0, failed: 0 };
  const lines = [];
  return {
    async step(name, body) {
      print(`\n── ${name}`);
      const startedAt = clock();
      const { passed, failed, skipped = [] } = await attempt(body);
      total.passed += passed;
      total.failed += failed;
      const seconds = ((clock() - startedAt) / 1000).toFixed(1);
      lines.push(
        `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} ${passed} passed, ${failed} failed, ${seconds} s`,
      );
      for (const test of skipped) lines.push(`     skipped, counted as failed: ${test}`);
      return failed === 0;
    },
    // The closing line is alone on its line and last: other programs read it.
    close() {
      print(['', ...lines, '', `${total.passed} passed, ${total.failed} failed`].join('\n'));
      return total.failed === 0 ? 0 : 1;
    },
  };
}

// A step that breaks is a failed step: the others, and the closing line, still follow.
async function attempt(body) {
  try {
    return await body();
  } catch (error) {
    process.stderr.write(`${describeFailure(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

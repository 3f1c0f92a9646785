// Adds up the steps of a test run and prints how each went.

export function createTally(print = (line) => process.stdout.write(`${line}\n`), clock = Date.now) {
  const total = { passed: 0, failed: 0 };
  const lines = [];
  return {
    async step(name, body) {
      print(`\n── ${name}`);
      const startedAt = clock();
      const { passed, failed, skipped = [] } = await body();
      total.passed += passed;
      total.failed += failed;
      const seconds = ((clock() - startedAt) / 1000).toFixed(1);
      lines.push(`${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} ${passed} passed, ${failed} failed, ${seconds} s`);
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

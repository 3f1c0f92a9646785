// Runs first in the main process of an app whose start is measured (electron -r): as soon as the first page shows
// what `PARLEY_BENCH_SHOWN` selects it presses Ctrl+K there, and says when the frame with the answer was drawn.
const { app } = require('electron');

const { PARLEY_BENCH_SHOWN: shown, PARLEY_BENCH_ANSWERED: answered } = process.env;

/** Runs in the page: the time of day once an element is there and the frame with it drawn. */
const whenDrawn = (selector) => `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      port2.postMessage(null);
    });
  };
  look();
})`;

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const shownAt = await contents.executeJavaScript(whenDrawn(shown));
    contents.focus();
    for (const type of ['keyDown', 'keyUp']) {
      contents.sendInputEvent({ type, keyCode: 'K', modifiers: ['control'] });
    }
    const answeredAt = await contents.executeJavaScript(whenDrawn(answered));
    process.stdout.write(`\n${JSON.stringify({ shownAt, answeredAt })}\n`);
    app.exit(0);
  });
});

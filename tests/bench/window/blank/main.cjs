// The least an app in Electron can be: a window with an empty page, in the same sandbox and shown as late as ours.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.PARLEY_USER_DATA);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  window.loadFile(join(__dirname, 'blank.html'));
});

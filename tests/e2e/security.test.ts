import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callNames } from '../../shared/ipc/call-names.ts';
import { launch, type RunningApp } from './harness/launch.ts';

let running: RunningApp;

beforeAll(async () => {
  running = await launch();
});

afterAll(() => running?.close());

describe('at rest', () => {
  test('loads without an error on the console and asks for nothing but its own files', async () => {
    await running.page.reload();
    await running.page.waitForSelector('#root > *', { state: 'attached' });
    expect(running.errors).toEqual([]);
    expect(running.requests.filter((url) => !url.startsWith('app://parley/'))).toEqual([]);
  });

  test('runs the page sandboxed and isolated', async () => {
    const preferences = await running.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Electron leaves this call out of its types.
      return (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  test('gives the page the contract and nothing of Node or Electron', async () => {
    const seen = await running.page.evaluate(() => ({
      calls: Object.keys(window.parley),
      globals: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
    }));
    expect(seen).toEqual({
      calls: [...callNames, 'onExportProgress', 'onCommand', 'onDealOpened', 'onRefused'],
      globals: [],
    });
  });

  test('sends every page with a strict content policy and a nonce of its own', async () => {
    const load = () =>
      running.app.evaluate(async ({ session }) => {
        const response = await session.defaultSession.fetch('app://parley/');
        return { policy: response.headers.get('content-security-policy') ?? '', html: await response.text() };
      });
    const [first, second] = [await load(), await load()];
    expect(first.policy).toContain("default-src 'none'");
    expect(first.policy).not.toContain('unsafe');
    const nonceOf = ({ policy }: { policy: string }) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    expect(first.html).toContain(`nonce="${nonceOf(first)}"`);
    expect(first.html).not.toContain('__PARLEY_NONCE__');
    expect(nonceOf(first)).not.toBe(nonceOf(second));
  });
});

describe('refuses', () => {
  test('code from text: eval, inline scripts and inline handlers', async () => {
    const ran = await running.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="data:image/png;base64,AAAA" onerror="document.title = \'injected\'">';
      document.body.append(holder);
      await new Promise((resolve) => setTimeout(resolve, 300));
      holder.remove();
      script.remove();
      try {
        return [document.title, new Function('return "evaluated"')()];
      } catch (error) {
        return [document.title, error instanceof EvalError];
      }
    });
    expect(ran).toEqual(['Parley', true]);
  });

  test('new windows', async () => {
    expect(await running.page.evaluate(() => window.open('app://parley/') === null)).toBe(true);
    expect(await running.page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
    expect(await windowCount()).toBe(1);
  });

  test.each(['https://example.com/', 'file:///etc/passwd', 'app://other/', 'data:text/html,away'])(
    'navigation to %s',
    async (address) => {
      const before = running.page.url();
      await running.page.evaluate((to) => {
        location.href = to;
      }, address);
      await running.page.waitForTimeout(300);
      expect(await running.page.evaluate(() => location.href)).toBe(before);
    },
  );

  test('files outside the built window', async () => {
    const statuses = await running.app.evaluate(({ session }) =>
      Promise.all(
        [
          'app://parley/../main/main.js',
          'app://parley/%2e%2e/main/main.js',
          'app://parley/..%2fmain/main.js',
        ].map(async (url) => (await session.defaultSession.fetch(url)).status),
      ),
    );
    expect(statuses).toEqual([404, 404, 404]);
  });

  test('every permission', async () => {
    const answers = await running.page.evaluate(async () => ({
      notifications: await Notification.requestPermission(),
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      clipboard: await navigator.clipboard
        .readText()
        .then(() => 'granted')
        .catch((error: Error) => error.name),
    }));
    expect(answers).toEqual({
      notifications: 'denied',
      geolocation: 'denied',
      clipboard: 'NotAllowedError',
    });
  });
});

describe('reaches no network', () => {
  let server: Server;
  let address = '';
  let heard = 0;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      heard += 1;
      response.setHeader('Access-Control-Allow-Origin', '*').end('heard');
    });
    server.on('upgrade', () => {
      heard += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('from the page', async () => {
    const outcome = await running.page.evaluate(async (host) => {
      const image = new Image();
      image.src = `http://${host}/image`;
      const beacon = () => navigator.sendBeacon(`http://${host}/beacon`);
      const socket = await new Promise((resolve) => {
        const opened = new WebSocket(`ws://${host}/socket`);
        opened.onopen = () => resolve('open');
        opened.onerror = () => resolve('refused');
      }).catch(() => 'refused');
      const fetched = await fetch(`http://${host}/fetch`).then(
        () => 'answered',
        () => 'refused',
      );
      beacon();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { socket, fetched };
    }, address);
    expect(outcome).toEqual({ socket: 'refused', fetched: 'refused' });
    expect(heard).toBe(0);
  });

  test('even without a content policy: the session itself cancels', async () => {
    const outcome = await running.app.evaluate(
      ({ session }, host) =>
        session.defaultSession.fetch(`http://${host}/main`).then(
          () => 'answered',
          () => 'refused',
        ),
      address,
    );
    expect(outcome).toBe('refused');
    expect(heard).toBe(0);
  });
});

describe('the gate', () => {
  test('refuses wrong arguments with what is wrong and what to do', async () => {
    const replies = await running.page.evaluate(async () => {
      const { openDeal, appendEdit, listDeals } = window.parley as unknown as Record<
        string,
        (args?: unknown) => Promise<unknown>
      >;
      return [
        await openDeal?.({ id: '../../etc/passwd' }),
        await openDeal?.(),
        await appendEdit?.({ id: crypto.randomUUID(), revision: -1, edit: null }),
        await listDeals?.({ surplus: true }),
      ];
    });
    for (const reply of replies) {
      expect(reply).toMatchObject({
        ok: false,
        error: { what: expect.stringMatching(/./), remedy: expect.stringMatching(/./) },
      });
      expect(JSON.stringify(reply)).not.toMatch(/\bat .*\.js|passwd/);
    }
  });

  test('says that a deal is not there', async () => {
    const reply = await running.page.evaluate(() => window.parley.openDeal({ id: crypto.randomUUID() }));
    expect(reply).toMatchObject({ ok: false, error: { what: expect.stringMatching(/./) } });
  });

  test('answers our window only', async () => {
    const answered = await running.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/dist/preload/preload.cjs`;
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL('app://parley/');
      const outcome = await other.webContents
        .executeJavaScript('window.parley.listDeals().then(() => "answered", () => "refused")')
        .finally(() => other.destroy());
      return outcome;
    });
    expect(answered).toBe('refused');
  });

  test('is the only channel', async () => {
    const answered = await running.app.evaluate(async ({ BrowserWindow }) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: false, contextIsolation: false, nodeIntegration: true },
      });
      await other.loadURL('app://parley/');
      const ask = (channel: string) =>
        other.webContents.executeJavaScript(
          `require('electron').ipcRenderer.invoke(${JSON.stringify(channel)}, 'listDeals').then(() => 'answered', (error) => error.message)`,
        );
      const outcomes = [await ask('parley:call'), await ask('parley:other'), await ask('deals')];
      other.destroy();
      return outcomes;
    });
    expect(answered[0]).toMatch(/refused/);
    expect(answered[1]).toMatch(/No handler registered/);
    expect(answered[2]).toMatch(/No handler registered/);
  });
});

const windowCount = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

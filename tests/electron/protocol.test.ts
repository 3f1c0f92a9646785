import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentPolicy, fileFor, serve } from '../../electron/protocol.ts';

let folder: string;
let pages: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-protocol-'));
  pages = join(folder, 'renderer');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(
    join(pages, 'index.html'),
    '<meta nonce="__PARLEY_NONCE__"><script nonce="__PARLEY_NONCE__"></script>' +
      '<script id="spoken" type="application/json">"__PARLEY_SPOKEN__"</script>',
  );
  writeFileSync(join(pages, 'assets/a b.js'), 'const nonce = "__PARLEY_NONCE__";');
  writeFileSync(join(pages, 'notes.txt'), 'not a part of the window');
  writeFileSync(join(pages, '.hidden.js'), 'hidden');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  mkdirSync(join(folder, 'renderer-two'));
  writeFileSync(join(folder, 'renderer-two/secret.js'), 'secret');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET') => serve(pages, { url, method });

describe('fileFor', () => {
  test.each([
    ['app://parley/', 'index.html'],
    ['app://parley/?at=1#/deal/x', 'index.html'],
    ['app://parley/index.html#/deals', 'index.html'],
    ['app://parley/assets/a%20b.js', 'assets/a b.js'],
  ])('%s is %s', (address, file) => {
    expect(fileFor('/pages', address)).toBe(`/pages/${file}`);
  });

  test.each([
    'app://parley/../secret.js',
    'app://parley/assets/../../secret.js',
    'app://parley/%2e%2e/secret.js',
    'app://parley/..%2fsecret.js',
    'app://parley/%2e%2e%2fsecret.js',
    'app://parley/..%5csecret.js',
    'app://parley/..\\secret.js',
    'app://parley/../renderer-two/secret.js',
    'app://parley//etc/passwd',
    'app://parley/%2fetc/passwd',
    'app://parley/C:/Windows/win.ini',
    'app://parley/index.html%00.js',
    'app://parley/.hidden.js',
    'app://parley/%',
    'app://parley',
    'app://parley.example/index.html',
    'app://other/index.html',
    'app://user@parley/index.html',
    'file:///etc/passwd',
    'https://parley/index.html',
  ])('%s is no file', (address) => {
    expect(fileFor('/pages', address)).toBeNull();
  });
});

describe('serve', () => {
  test('gives every load of the page its own nonce, in the policy and in the page', async () => {
    const nonces = await Promise.all(
      [1, 2, 3].map(async () => {
        const response = await get('app://parley/');
        const policy = response.headers.get('Content-Security-Policy') ?? '';
        const nonce = /script-src 'nonce-([A-Za-z0-9+/=]{24})'/.exec(policy)?.[1];
        expect(await response.text()).toBe(
          `<meta nonce="${nonce}"><script nonce="${nonce}"></script><script id="spoken" type="application/json"></script>`,
        );
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(3);
  });

  test('sends scripts as they are, with their type and no guessing', async () => {
    const response = await get('app://parley/assets/a%20b.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await response.text()).toBe('const nonce = "__PARLEY_NONCE__";');
  });

  test.each([
    ['a missing file', 'app://parley/assets/none.js', 'GET'],
    ['a folder', 'app://parley/assets', 'GET'],
    ['a type that the window does not use', 'app://parley/notes.txt', 'GET'],
    ['another method', 'app://parley/', 'POST'],
    ['a file outside', 'app://parley/../secret.js', 'GET'],
  ])('answers %s with 404 and the policy', async (_what, url, method) => {
    const response = await get(url, method);
    expect(response.status).toBe(404);
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await response.text()).toBe('Not found');
  });
});

test('the content policy', () => {
  expect(contentPolicy('abc').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'nonce-abc'",
    "style-src 'nonce-abc'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ]);
});

test('texts of another language stand in the page as data, whatever signs they have', async () => {
  const texts = { Terms: '</script><b>$& Klauseln' };
  const page = await (
    await serve(pages, { url: 'app://parley/', method: 'GET' }, () => ({ tag: 'de', texts }))
  ).text();
  const [, data] = page.match(/<script id="spoken" type="application\/json">(.*?)<\/script>/) ?? [];
  expect(JSON.parse(data ?? '')).toEqual({ tag: 'de', texts });
  const english = await (await get('app://parley/')).text();
  expect(english).toContain('<script id="spoken" type="application/json"></script>');
});

// app://parley/… serves the built window from disk, each load under a content policy and nonce of its own.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import type { SpokenTexts } from '../shared/ipc/contract.ts';
import { ENGLISH } from '../shared/text/say.ts';

const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://parley`;
export const HOME = `${ORIGIN}/`;
const NONCE_PLACEHOLDER = '__PARLEY_NONCE__';
/** Where a page has its texts, if they are not English: renderer/language.ts reads them. */
const SPOKEN_PLACEHOLDER = '"__PARLEY_SPOKEN__"';

/** To be registered before the app is ready. `standard` gives the pages an origin of their own. */
export const privilegedScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, codeCache: true },
} satisfies CustomScheme;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** `spoken` is what pages say from their next load on. */
export function serveWindow(protocol: Protocol, folder: string, spoken?: () => SpokenTexts): void {
  protocol.handle(SCHEME, (request) => serve(folder, request, spoken));
}

/** Answers one request with a file of the folder, or with 404 for everything else. */
export async function serve(
  folder: string,
  request: Pick<Request, 'url' | 'method'>,
  spoken: () => SpokenTexts = inEnglish,
): Promise<Response> {
  const file = fileFor(folder, request.url);
  const mediaType = file && mediaTypes[extname(file)];
  if (!file || !mediaType || request.method !== 'GET') return notFound();
  const nonce = freshNonce();
  try {
    const content = await readFile(file);
    const body = file.endsWith('.html') ? written(content.toString(), nonce, spoken()) : content;
    return new Response(body, { headers: { ...headers(nonce), 'Content-Type': mediaType } });
  } catch {
    return notFound();
  }
}

const inEnglish = (): SpokenTexts => ({ tag: ENGLISH, texts: {} });

/** The page under its nonce, with its texts as data: no text can end the element they stand in. */
const written = (page: string, nonce: string, spoken: SpokenTexts): string =>
  page
    .replaceAll(NONCE_PLACEHOLDER, nonce)
    .replace(SPOKEN_PLACEHOLDER, () =>
      spoken.tag === ENGLISH ? '' : JSON.stringify(spoken).replaceAll('<', '\\u003c'),
    );

/** The file an address stands for; null where it leaves the folder or is none of ours. */
export function fileFor(folder: string, address: string): string | null {
  // Cut by hand: a URL parser would resolve `..` before anyone could refuse it.
  if (!address.startsWith(HOME)) return null;
  const path = decoded(address.slice(HOME.length).replace(/[?#].*$/s, ''));
  if (path === null || /[\\\0:]/.test(path)) return null;
  const parts = path === '' ? ['index.html'] : path.split('/');
  if (parts.some((part) => part === '' || part.startsWith('.'))) return null;
  const file = join(folder, ...parts);
  return file.startsWith(folder + sep) ? file : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

const headers = (nonce: string) => ({
  'Content-Security-Policy': contentPolicy(nonce),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // A page kept from an earlier load would carry that load's nonce.
  'Cache-Control': 'no-store',
});

const freshNonce = () => randomBytes(18).toString('base64');

const notFound = () =>
  new Response('Not found', {
    status: 404,
    headers: { ...headers(freshNonce()), 'Content-Type': 'text/plain' },
  });

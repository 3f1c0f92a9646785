// LibreOffice as the second opinion: opens workbooks, calculates every formula anew and saves what it got.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `recalculating` works out every formula on load; `untouched` is the program as installed, which does not. */
export type Profile = 'recalculating' | 'untouched';

export interface ConversionOptions {
  readonly profile?: Profile;
  readonly filesPerCall?: number;
  /** For one call of the program; without it, a minute and ten seconds for each file. */
  readonly deadlineSeconds?: number;
}

/** The same workbooks with every formula calculated by LibreOffice: files of the same name in `outDir`. */
export async function recalculate(
  files: readonly string[],
  outDir: string,
  { profile = 'recalculating', filesPerCall = 100, deadlineSeconds }: ConversionOptions = {},
): Promise<string[]> {
  const outputs = files.map((file) => join(outDir, `${basename(file, extname(file))}.xlsx`));
  checkPaths(files, outputs);
  await mkdir(outDir, { recursive: true });
  const home = await mkdtemp(join(tmpdir(), 'parley-libreoffice-'));
  try {
    if (profile === 'recalculating') await writeProfile(home);
    for (let start = 0; start < files.length; start += filesPerCall) {
      const batch = files.slice(start, start + filesPerCall);
      const said = await callLibreOffice(
        [
          `-env:UserInstallation=${pathToFileURL(home).href}`,
          ...['--headless', '--norestore', '--nolockcheck', '--convert-to', 'xlsx:Calc MS Excel 2007 XML'],
          ...['--outdir', outDir, ...batch],
        ],
        deadlineSeconds ?? 60 + 10 * batch.length,
      );
      // It exits with 0 whatever happened: only the files tell.
      const missing = outputs.slice(start, start + filesPerCall).filter((output) => !existsSync(output));
      if (missing.length > 0)
        throw new Error(`LibreOffice did not write ${missing.join(', ')}. It said:\n${said}`);
    }
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
  return outputs;
}

function checkPaths(files: readonly string[], outputs: readonly string[]): void {
  if (new Set(outputs).size < outputs.length)
    throw new Error('Two workbooks of the same name would be written over each other.');
  const inputs = new Set(files.map((file) => resolve(file)));
  for (const output of outputs) {
    if (inputs.has(resolve(output))) throw new Error(`${output} would be written over itself.`);
    if (existsSync(output)) throw new Error(`${output} is there already: a failure would pass unseen.`);
  }
}

/** 0 means: recalculate always. Anything else keeps the results found in the file. */
async function writeProfile(home: string): Promise<void> {
  const setting = (name: string) =>
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
    `<prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`;
  await mkdir(join(home, 'user'), { recursive: true });
  await writeFile(
    join(home, 'user', 'registrymodifications.xcu'),
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<oor:items xmlns:oor="http://openoffice.org/2001/registry" ' +
      'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `${setting('OOXMLRecalcMode')}${setting('ODFRecalcMode')}</oor:items>\n`,
  );
}

function callLibreOffice(options: readonly string[], deadlineSeconds: number): Promise<string> {
  return new Promise((done, fail) => {
    // A group of its own: the program that calculates is a child of the one that is started.
    const child = spawn('soffice', options, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const deadline = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
      fail(new Error(`LibreOffice took longer than ${deadlineSeconds} s. It said:\n${said}`));
    }, deadlineSeconds * 1000);
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(deadline);
      fail(error.code === 'ENOENT' ? new Error(MISSING) : error);
    });
    child.on('close', () => {
      clearTimeout(deadline);
      done(said);
    });
  });
}

const MISSING =
  'LibreOffice (soffice) is not installed, and agreement with it cannot be tested. ' +
  'On Debian or Ubuntu: apt-get install -y --no-install-recommends libreoffice-calc';

import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pathInDist, registryElectronFits, restoreFuses } from '../../build/setup/registry-electron.mjs';
import { extractZip } from '../../build/setup/zip.mjs';

const folder = () => mkdtempSync(join(tmpdir(), 'parley-test-'));

describe('the Electron of the registry', () => {
  it('is for Linux on x64 only', () => {
    expect(registryElectronFits('linux', 'x64')).toBe(true);
    expect(registryElectronFits('linux', 'arm64')).toBe(false);
    expect(registryElectronFits('darwin', 'x64')).toBe(false);
  });

  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/en-US.pak', 'locales/en-US.pak'],
    ['Cypress/resources/app/index.js', null],
    ['Cypress/browser_v8_context_snapshot.bin', null],
    ['Cypress/../../etc/passwd', null],
    ['elsewhere/file', null],
  ])('takes %s from the archive as %s', (name, path) => {
    expect(pathInDist(name)).toBe(path);
  });
});

describe('fuses', () => {
  const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
  const program = (wire: Buffer) => {
    const file = join(folder(), 'electron');
    writeFileSync(file, Buffer.concat([Buffer.from(`code${sentinel}`), wire, Buffer.from('more code')]));
    return file;
  };

  it('are set to what Electron ships with, and nothing else is touched', () => {
    const file = program(Buffer.from([1, 8, ...Buffer.from('10100111')]));
    restoreFuses(file);
    expect(readFileSync(file, 'latin1')).toBe(`code${sentinel}\x01\x0810110001more code`);
  });

  it.each([
    ['another version', Buffer.from([2, 8, ...Buffer.from('10100111')])],
    ['another number of them', Buffer.from([1, 9, ...Buffer.from('101001110')])],
  ])('are left alone in %s', (_case, wire) => {
    const file = program(wire);
    const before = readFileSync(file);
    expect(() => restoreFuses(file)).toThrow('are not where they should be');
    expect(readFileSync(file)).toEqual(before);
  });

  it('are missed when there are none', () => {
    const file = join(folder(), 'electron');
    writeFileSync(file, 'x'.repeat(100));
    expect(() => restoreFuses(file)).toThrow('are not where they should be');
  });
});

describe('a zip archive', () => {
  it('gives its stored and deflated files, those that are wanted', () => {
    const into = folder();
    const archive = join(into, 'archive.zip');
    const files = [
      { name: 'a/run', content: 'stored', deflated: false, mode: 0o755 },
      { name: 'a/text', content: 'deflated '.repeat(50), deflated: true, mode: 0o644 },
      { name: 'b/unwanted', content: 'no', deflated: false, mode: 0o644 },
    ];
    writeFileSync(archive, zip(files));
    extractZip(archive, (name: string) => (name.startsWith('a/') ? join(into, name) : null));
    expect(readFileSync(join(into, 'a/run'), 'utf8')).toBe('stored');
    expect(readFileSync(join(into, 'a/text'), 'utf8')).toBe('deflated '.repeat(50));
    expect(statSync(join(into, 'a/run')).mode & 0o111).not.toBe(0);
    expect(() => statSync(join(into, 'b'))).toThrow('ENOENT');
  });

  it('is told from other files', () => {
    const file = join(folder(), 'archive.zip');
    writeFileSync(file, 'x'.repeat(100));
    expect(() => extractZip(file, () => null)).toThrow('not a zip archive');
  });
});

type Entry = { name: string; content: string; deflated: boolean; mode: number };

function zip(entries: Entry[]) {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, deflated, mode } of entries) {
    const packed = deflated ? deflateRawSync(content) : Buffer.from(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(deflated ? 8 : 0, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE((mode << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

// Builds the app: main side and preload for Node 20.18, window for Chrome 130 (Electron 33 and later).
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { emptyCatalogue } from './texts/catalogue.ts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const noEnvironment = { envDir: false } as const;

/** Samples stay files, so that the app reads them exactly as it reads a deal of the user's. */
const copySamples = (): Plugin => ({
  name: 'copy-samples',
  writeBundle() {
    cpSync(join(root, 'shared/deal/samples'), join(dist, 'samples'), { recursive: true });
  },
});

/** What a translator starts from: electron/languages.ts hands it out. */
const writeCatalogue = (): Plugin => ({
  name: 'write-catalogue',
  writeBundle() {
    mkdirSync(join(dist, 'languages'), { recursive: true });
    writeFileSync(join(dist, 'languages/en.json'), JSON.stringify(emptyCatalogue()));
  },
});

export default defineConfig({
  main: {
    ...noEnvironment,
    plugins: [copySamples(), writeCatalogue()],
    // fflate's entry for Node declares a `require` of its own, as electron-vite does: a syntax error at start.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      target: 'node20.18',
      outDir: join(dist, 'main'),
      // `dependencies` of package.json stay packages; everything else is bundled.
      externalizeDeps: true,
      rollupOptions: {
        input: {
          main: join(root, 'electron/main.ts'),
          // Started as a utility process: electron/reading/read-foreign-file.ts.
          'reading-child': join(root, 'electron/reading/child.ts'),
          // Likewise: electron/exporting/export-file.ts.
          'exporting-child': join(root, 'electron/exporting/child.ts'),
        },
        // What is loaded later must not import the entry, which would start the app.
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    ...noEnvironment,
    build: {
      target: 'node20.18',
      outDir: join(dist, 'preload'),
      // A sandboxed preload can require nothing but Electron, and must be CommonJS.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: join(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...noEnvironment,
    root: join(root, 'renderer'),
    base: './',
    plugins: [react()],
    // Replaced by a fresh one on every load: electron/protocol.ts.
    html: { cspNonce: '__PARLEY_NONCE__' },
    build: {
      target: 'chrome130',
      outDir: join(dist, 'renderer'),
      emptyOutDir: true,
      minify: true,
      // The content policy lets fonts come from files only, not from data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from disk, so one file of this size costs nothing.
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: { index: join(root, 'renderer/index.html'), report: join(root, 'renderer/report.html') },
      },
    },
  },
});

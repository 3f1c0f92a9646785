// Builds the command line for plain Node: dist/cli/cli.js, and the process in which it reads foreign files.
import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = resolve(import.meta.dirname, '..');
const outDir = join(root, 'dist/cli');

const executable = (): Plugin => ({
  name: 'executable',
  writeBundle() {
    chmodSync(join(outDir, 'cli.js'), 0o755);
  },
});

export default defineConfig({
  root,
  envDir: false,
  publicDir: false,
  plugins: [executable()],
  ssr: {
    // The runtime dependencies stay packages; everything else is bundled.
    noExternal: true,
    external: ['better-sqlite3', 'exceljs', 'exceljs/lib/utils/zip-stream.js'],
  },
  build: {
    target: 'node20',
    ssr: true,
    outDir,
    emptyOutDir: true,
    rollupOptions: {
      input: {
        cli: join(root, 'electron/cli.ts'),
        'reading-child': join(root, 'electron/reading/child.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});

// Renders docs/workbook: a sample's workbooks and its report as pictures, by LibreOffice and poppler.
// node build/render-workbooks.mjs (after npm run build; needs soffice, pdftoppm and pdftotext)
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PROJECT_ROOT } from './setup/prepare.mjs';

const SAMPLE = 'it-portfolio';
const DPI = 70;
const PARTY = ['--provider', 'workplace-specialist', '--scenario', 'out-tasking'];

const files = [
  { name: 'internal', title: 'Internal workbook', args: ['--audience', 'internal'] },
  { name: 'executive', title: 'Executive workbook', args: ['--audience', 'executive'] },
  {
    name: 'counterparty',
    title: 'A provider’s workbook',
    args: ['--audience', 'counterparty', ...PARTY, '--title', 'Workplace services'],
  },
];

const target = join(PROJECT_ROOT, 'docs/workbook');
const folder = mkdtempSync(join(tmpdir(), 'parley-renders-'));
const parley = (...args) =>
  execFileSync(process.execPath, [join(PROJECT_ROOT, 'dist/cli/cli.js'), ...args], { stdio: 'inherit' });
const deal = join(PROJECT_ROOT, `shared/deal/samples/${SAMPLE}.parley`);

try {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const chapters = files.map(({ name, title, args }) => {
    const book = join(folder, `${name}.xlsx`);
    parley('export', deal, '-o', book, ...args);
    execFileSync('soffice', [
      `-env:UserInstallation=file://${resolve(folder, 'profile')}`,
      ...['--headless', '--convert-to', 'pdf', '--outdir', folder, book],
    ]);
    return { title, pictures: firstPages(join(folder, `${name}.pdf`), name) };
  });
  const report = join(folder, 'report.pdf');
  parley('report', deal, '-o', report, '--paper', 'A4');
  chapters.push({ title: 'Executive report', pictures: [picture(report, 1, 'report', 'Report', 96)] });
  writeFileSync(join(target, 'README.md'), readme(chapters));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

// The header of every page ends with the name of its sheet.
function firstPages(pdf, name) {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  const seen = new Set();
  return text.split('\f').flatMap((page, index) => {
    const sheet = /\S.*?\s{3,}(\S.*?)\s*$/m.exec(page.split('\n')[0] ?? '')?.[1];
    if (!sheet || seen.has(sheet)) return [];
    seen.add(sheet);
    return [picture(pdf, index + 1, `${name}-${seen.size}`, sheet, DPI)];
  });
}

function picture(pdf, page, name, sheet, dpi) {
  execFileSync('pdftoppm', [
    ...['-r', String(dpi), '-f', String(page), '-l', String(page), '-png', '-singlefile'],
    ...[pdf, join(target, name)],
  ]);
  return { sheet, file: `${name}.png` };
}

function readme(chapters) {
  const lines = chapters.flatMap(({ title, pictures }) => [
    `## ${title}`,
    '',
    ...pictures.flatMap(({ sheet, file }) => [`${sheet}`, '', `![${title}: ${sheet}](${file})`, '']),
  ]);
  return `# The workbooks and the report of one sample

\`${SAMPLE}\`, the first page of every sheet as LibreOffice prints it, and the one-page report. Made by
\`node build/render-workbooks.mjs\`; ${readdirSync(target).length} pictures.

${lines.join('\n')}`;
}

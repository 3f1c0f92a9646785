// The rows of the preview, in the order of the sheet.
import type { DealService } from '../../../shared/deal/document.ts';
import type { ImportedServices } from '../../../shared/import/import-services.ts';
import type { ImportProblem } from '../../../shared/import/problems.ts';
import { cellPlace } from '../../../shared/import/table.ts';
import type { ServiceChange } from '../../../shared/import/update-service.ts';
import { say } from '../../../shared/text/say.ts';

export interface PreviewRow {
  readonly row: number;
  readonly name: string;
  /** As it would be. */
  readonly service: DealService;
  /** Id of the service it updates; null for a new one. */
  readonly updates: string | null;
  readonly changes: readonly ServiceChange[];
  readonly problems: readonly ImportProblem[];
}

export function previewRows({ services, updates, rows, problems }: ImportedServices): readonly PreviewRow[] {
  const problemsOf = (row: number) =>
    problems.filter(({ cell }) => cell !== null && cellPlace(cell)?.row === row);
  const fresh = services.map((service): PreviewRow => {
    const row = rows[service.id] ?? 0;
    return { row, name: service.name, service, updates: null, changes: [], problems: problemsOf(row) };
  });
  const changed = updates.map(
    ({ row, service, changes }): PreviewRow => ({
      row,
      name: service.name,
      service,
      updates: service.id,
      changes,
      problems: problemsOf(row),
    }),
  );
  return [...fresh, ...changed].sort((one, other) => one.row - other.row);
}

export const notesText = (notes: number): string =>
  say('{notes, plural, one {# note} other {# notes}}', { notes });

// Services to be imported: the file that was read, what the user chose, and what would come of it.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Deal } from '../../shared/deal/document.ts';
import { type Field, isField, type Mapping } from '../../shared/import/fields.ts';
import {
  type ImportChoices,
  type ImportedServices,
  type ImportOutcome,
  importServices,
} from '../../shared/import/import-services.ts';
import type { ForeignFile } from '../../shared/import/table.ts';
import { api } from '../api.ts';
import { dealActions } from './deal.ts';
import { editFromButton } from './editing.ts';

interface ImportState {
  readonly file: ForeignFile | null;
  readonly choices: ImportChoices;
  readonly reading: boolean;
}

const importStore = createStore<ImportState>(() => ({ file: null, choices: {}, reading: false }));
export const useImport = <Value>(select: (state: ImportState) => Value): Value =>
  useStore(importStore, select);

const MAPPING_KEY = 'parley.import-mapping';
/** Headers of the last files; older ones are forgotten. */
const REMEMBERED = 500;

function rememberedMapping(): Mapping {
  try {
    const saved: unknown = JSON.parse(globalThis.localStorage?.getItem(MAPPING_KEY) ?? '{}');
    if (typeof saved !== 'object' || saved === null) return {};
    const entries = Object.entries(saved).filter(
      (entry): entry is [string, Field | 'ignore'] => entry[1] === 'ignore' || isField(String(entry[1])),
    );
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

function remember(mapping: Mapping): void {
  const entries = Object.entries({ ...rememberedMapping(), ...mapping }).slice(-REMEMBERED);
  globalThis.localStorage?.setItem(MAPPING_KEY, JSON.stringify(Object.fromEntries(entries)));
}

const choose = (choices: Partial<ImportChoices>) =>
  importStore.setState((state) => ({ choices: { ...state.choices, ...choices } }));

export const importActions = {
  async chooseFile(): Promise<void> {
    dealActions.dismiss();
    importStore.setState({ reading: true });
    try {
      const outcome = await api.readTable();
      if (outcome.status === 'read')
        importStore.setState({ file: outcome.file, choices: { mapping: rememberedMapping() } });
    } catch (error) {
      dealActions.report(error);
    } finally {
      importStore.setState({ reading: false });
    }
  },
  chooseSheet(sheet: string) {
    // The header row of another sheet is looked for again.
    importStore.setState(({ choices: { headerRow: _row, ...others } }) => ({
      choices: { ...others, sheet },
    }));
  },
  chooseHeaderRow: (headerRow: number) => choose({ headerRow }),
  /** A field belongs to one column: another column of the table that had it gives it up. */
  chooseField({ columns }: ImportedServices, header: string, field: Field | 'ignore') {
    const { mapping } = importStore.getState().choices;
    const taken = columns.map((column): [string, Field | 'ignore'] => [
      column.header,
      column.field === null || column.field === field ? 'ignore' : column.field,
    ]);
    choose({ mapping: { ...mapping, ...Object.fromEntries(taken), [header]: field } });
  },
  chooseDecimal: (decimal: 'comma' | 'point') => choose({ decimal }),
  forget: () => importStore.setState({ file: null, choices: {} }),
};

/** What the choices make of the file, for this deal. */
export const importFor = (deal: Deal, { file, choices }: ImportState): ImportOutcome | null =>
  file && importServices(file, { ...choices, existing: deal.services, amountsIn: deal.amountsIn });

/** All services in one edit: one step to undo. */
export function addImported(outcome: ImportOutcome): void {
  if (!outcome.ok) return;
  const { services, provenance, file, mapping } = outcome.imported;
  const count = services.length === 1 ? '1 service' : `${services.length} services`;
  editFromButton(`${count} imported from ${file}`, (draft) => {
    draft.services.push(...services);
    draft.provenance.push(...provenance);
  });
  remember(mapping);
  importActions.forget();
}

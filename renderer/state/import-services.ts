// Services to be imported: the file that was read, what the user chose, and what would come of it.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { dayOf } from '../../shared/deal/day.ts';
import type { Deal } from '../../shared/deal/document.ts';
import { applyImport, untouchedServices } from '../../shared/import/apply-import.ts';
import type { ImportColumn } from '../../shared/import/columns.ts';
import type { Field, Mapping } from '../../shared/import/fields.ts';
import {
  type ImportChoices,
  type ImportOutcome,
  importServices,
} from '../../shared/import/import-services.ts';
import type { DecimalMark } from '../../shared/import/number.ts';
import { readRemembered, rememberedAfter } from '../../shared/import/remembered.ts';
import type { ForeignFile } from '../../shared/import/table.ts';
import type { RowDecision } from '../../shared/import/update-service.ts';
import type { ReadingNow } from '../../shared/ipc/contract.ts';
import { say } from '../../shared/text/say.ts';
import { api } from '../api.ts';
import { dealActions } from './deal.ts';
import { editFromButton } from './editing.ts';

interface ImportState {
  readonly file: ForeignFile | null;
  readonly choices: ImportChoices;
  /** What the user said of this file’s columns, to be remembered with the import. */
  readonly chosen: Mapping;
  readonly reading: boolean;
  /** The file under way, once it takes longer than a moment. */
  readonly under: ReadingNow | null;
}

const nothing: ImportState = { file: null, choices: {}, chosen: {}, reading: false, under: null };
const importStore = createStore<ImportState>(() => nothing);
export const useImport = <Value>(select: (state: ImportState) => Value): Value =>
  useStore(importStore, select);

const MAPPING_KEY = 'parley.import-mapping';
const remembered = (): Mapping => readRemembered(globalThis.localStorage?.getItem(MAPPING_KEY) ?? null);

const LOOK_EVERY = 500;
/** Seconds after which a reading is spoken of. */
const MOMENT = 1;

async function lookAtReading(): Promise<void> {
  const under = await api.readingNow().catch(() => null);
  const isLong = under !== null && under.seconds >= MOMENT && importStore.getState().reading;
  importStore.setState({ under: isLong ? under : null });
}

const choose = (choices: Partial<ImportChoices>) =>
  importStore.setState((state) => ({ choices: { ...state.choices, ...choices } }));

/** Another table: what was said of rows and years of the one before is not meant for it. */
function chooseTable(place: Pick<ImportChoices, 'sheet' | 'headerRow'>): void {
  importStore.setState(({ choices: { mapping, decimal, sheet } }) => ({
    choices: {
      ...(mapping ? { mapping } : {}),
      ...(decimal ? { decimal } : {}),
      ...(sheet ? { sheet } : {}),
      ...place,
    },
  }));
}

export const importActions = {
  async chooseFile(): Promise<void> {
    dealActions.dismiss();
    importStore.setState({ reading: true });
    const watch = setInterval(() => void lookAtReading(), LOOK_EVERY);
    try {
      const outcome = await api.readTable();
      if (outcome.status === 'read') importActions.take(outcome.file);
    } catch (error) {
      dealActions.report(error);
    } finally {
      clearInterval(watch);
      importStore.setState({ reading: false, under: null });
    }
  },
  cancelReading: () => void api.cancelReading().catch(dealActions.report),
  /** A file that has been read. */
  take(file: ForeignFile) {
    importStore.setState({ file, choices: { mapping: remembered() }, chosen: {} });
  },
  /** The header row of another sheet is looked for again. */
  chooseSheet: (sheet: string) => chooseTable({ sheet }),
  chooseHeaderRow: (headerRow: number) => chooseTable({ headerRow }),
  /** A field of one year belongs to one column: another one that had it gives it up. */
  chooseField(columns: readonly ImportColumn[], headers: readonly string[], field: Field | 'ignore') {
    const given = Object.fromEntries(headers.map((header) => [header, field]));
    const years = new Set(columns.filter(({ header }) => header in given).map(yearKey));
    const displaced = columns
      .filter((column) => !(column.header in given) && column.field === field && years.has(yearKey(column)))
      .map((column): [string, 'ignore'] => [column.header, 'ignore']);
    importStore.setState(({ choices, chosen }) => ({
      choices: { ...choices, mapping: { ...choices.mapping, ...Object.fromEntries(displaced), ...given } },
      chosen: { ...chosen, ...Object.fromEntries(displaced), ...given },
    }));
  },
  /** Null: as the figures of the file show. */
  chooseDecimal(decimal: DecimalMark | null) {
    const { decimal: _before, ...others } = importStore.getState().choices;
    importStore.setState({ choices: decimal ? { ...others, decimal } : others });
  },
  chooseFirstYear: (firstYear: number) => choose({ firstYear }),
  decide(row: number, decision: RowDecision) {
    const { decisions } = importStore.getState().choices;
    choose({ decisions: { ...decisions, [row]: decision } });
  },
  forget: () => importStore.setState(nothing),
};

const yearKey = ({ year }: ImportColumn): string => (year ? `${year.is} ${year.number}` : '');

/** What the choices make of the file, for this deal. */
export const importFor = (deal: Deal, { file, choices }: ImportState): ImportOutcome | null =>
  file &&
  importServices(file, {
    ...choices,
    existing: deal.services,
    untouched: untouchedServices(deal).length,
    amountsIn: deal.amountsIn,
    contract: deal,
    day: dayOf(new Date()),
  });

/** All services in one edit: one step to undo. */
export function addImported(outcome: ImportOutcome): void {
  if (!outcome.ok) return;
  const { imported } = outcome;
  const number = imported.services.length + imported.updates.length;
  const label = say('{number, plural, one {# service} other {# services}} imported from {file}', {
    ...{ number, file: imported.file },
  });
  editFromButton(label, (draft) => applyImport(draft, imported));
  const { chosen } = importStore.getState();
  const mapping = rememberedAfter(remembered(), chosen, imported.columns);
  globalThis.localStorage?.setItem(MAPPING_KEY, JSON.stringify(mapping));
  importActions.forget();
}

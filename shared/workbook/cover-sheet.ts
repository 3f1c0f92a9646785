// The Cover: which deal this is, whether its checks hold, and how to read the sheets behind it.
import { contractYears } from '../model/instances.ts';
import { cellAddress } from './address.ts';
import { type DealLabels, formulaCell, textCell, unitLabel } from './cells.ts';
import type { MasterCheck } from './checks-sheet.ts';
import { headerRows } from './columns.ts';
import type { Edition } from './edition.ts';
import type { Layout, SheetRole } from './layout.ts';
import type { PlannedCell, PlannedSheet } from './plan.ts';
import { linesOf } from './text-lines.ts';

const WIDTHS = { label: 28, text: 84 } as const;

/** The last entry: the kind of sheet without which it is not true. */
const reading: readonly (readonly [string, string, SheetRole['kind']?])[] = [
  [
    'Blue cells',
    'are inputs. They stand on Inputs only and may be changed; every other sheet follows. Each accepts only what the model can take.',
    'inputs',
  ],
  [
    'Black and green',
    'cells calculate; green ones fetch a value from another sheet. Nothing is rounded on the way.',
  ],
  [
    'Grey italics',
    'are static: figures of the field, or what the app showed when this workbook was written.',
  ],
  [
    'Months',
    'run across in the same columns on every sheet with months; month 0 is signing. One row has one formula in all its months.',
    'scenario',
  ],
  ['Present values', 'discount the client’s lines at the client’s rate and each provider’s at its own.'],
  ['none', 'stands where a figure does not exist, such as a payback that never comes. – is zero.'],
  [
    'Contract terms',
    'are chosen in the app. Terms has them in words; their numbers are inputs like all others.',
    'terms',
  ],
  [
    'Protection',
    'guards against slips and has no password. There are no macros, hidden sheets, links to other files or circular references.',
  ],
];

const withoutInputs = [
  'Figures',
  'are live as far as what they are calculated from is in this file; the others stand as they were when it was written.',
] as const;

/** What stands on a sheet, in the order of the tabs. */
const contents: Readonly<Record<SheetRole['kind'], string>> = {
  cover: '',
  summary: 'The headline figures of every scenario and provider, with charts.',
  inputs: 'Every figure that some formula reads, by year where it is by year.',
  terms: 'Every clause of the contract in words.',
  baseline: 'Time, discounting, and the services as they are run today, by month.',
  scenario: 'The client’s side of the scenario, by month.',
  provider: 'The provider’s side in every scenario it has a part in, by month: our estimate.',
  gains: 'Every scenario against every other, by month.',
  compare: 'Every line of every scenario by contract year, over the term and as present value.',
  assumptions: 'Where the figures come from, who answers for them, and what is not known.',
  checks: 'What must hold, and the app’s own figures beside the live ones.',
  glossary: 'What every input and line item means.',
};

export function coverSheet(
  layout: Layout,
  labels: DealLabels,
  edition: Edition,
  masterCheck: MasterCheck,
): PlannedSheet {
  const { instances } = layout.situation;
  const kinds = new Set(layout.roles.map(({ kind }) => kind));
  return coverWith(
    {
      subtitle: 'The deal seen from both sides: a live model of client and providers',
      facts: [
        ...dealFacts(layout, labels),
        ['Scenarios', listedNames(instances.scenario)],
        ['Services', listedNames(instances.service)],
        ['Providers', listedNames(instances.provider)],
        ['Audience', edition.audience],
        ...editionFacts(edition),
      ],
      reading: [
        ...reading.flatMap(([label, text, needs]) =>
          !needs || kinds.has(needs) ? [[label, text] as const] : [],
        ),
        ...(kinds.has('inputs') ? [] : [withoutInputs]),
      ],
      contents,
    },
    layout,
    labels,
    masterCheck,
  );
}

type Line = readonly [label: string, text: string];

export interface CoverFace {
  readonly subtitle: string;
  readonly facts: readonly Line[];
  readonly reading: readonly Line[];
  /** What stands on a sheet; one without words is not listed. */
  readonly contents: Readonly<Partial<Record<SheetRole['kind'], string>>>;
}

export const dealFacts = ({ situation: { months } }: Layout, labels: DealLabels): readonly Line[] => [
  ['Contract', `${months} months (${contractYears(months)} contract years) from ${labels.start}`],
  ['Amounts', unitLabel('money', labels, '')],
];

export const editionFacts = ({
  writtenOn,
  version,
}: Pick<Edition, 'writtenOn' | 'version'>): readonly Line[] => [
  ...(writtenOn === undefined ? [] : [['Written on', writtenOn] as const]),
  ['Version', version],
];

export const listedNames = (list: readonly { readonly name: string }[]): string =>
  list.length > 0 ? list.map((one) => one.name).join(', ') : 'none';

export function coverWith(
  face: CoverFace,
  layout: Layout,
  labels: DealLabels,
  masterCheck: MasterCheck,
): PlannedSheet {
  const name = layout.sheetName({ kind: 'cover' });
  const cells: PlannedCell[] = [
    textCell(headerRows.title, 1, labels.title, 'title'),
    textCell(headerRows.subtitle, 1, face.subtitle, 'subtitle'),
  ];
  let row: number = headerRows.date;
  const section = (title: string) => {
    cells.push(textCell(row, 1, title, 'section'), textCell(row, 2, '', 'section'));
    row += 1;
  };
  const line = (label: string, text: string) => {
    cells.push(textCell(row, 1, label, 'label'));
    for (const part of linesOf(text, WIDTHS.text)) cells.push(textCell(row++, 2, part, 'sublabel'));
  };
  section('This workbook');
  for (const [label, text] of face.facts) line(label, text);
  cells.push(
    textCell(row, 1, 'All checks', 'label'),
    formulaCell(
      row,
      2,
      cellAddress(masterCheck.place, name, { row: true, column: true }),
      masterCheck.value,
      'linkText',
      'general',
    ),
  );
  row += 2;
  section('How to read it');
  for (const [label, text] of face.reading) line(label, text);
  row += 1;
  section('Sheets');
  for (const role of layout.roles) {
    const text = face.contents[role.kind];
    if (text) line(layout.sheetName(role), text);
  }
  return {
    name,
    cells,
    widths: { 1: WIDTHS.label, 2: WIDTHS.text },
    defaultWidth: 12,
    freeze: { rows: 0, columns: 0 },
    printTitles: { rows: 0, columns: 0 },
    landscape: false,
    fitToWidth: 1,
    protect: true,
    tab: 'neutral',
  };
}

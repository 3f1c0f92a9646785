// The screens of a deal in presenter mode. A screen that is not named here is hidden whole, and has the public page.
import type { ReactNode } from 'react';
import type { Counterparty } from '../../../shared/bid/permitted-deal.ts';
import type { ShownPart } from '../../../shared/bid/shown-part.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { Hidden } from '../../components/presenter/presenter-marks.tsx';
import { WordTable, YearTable } from '../../components/presenter/year-table.tsx';
import { sayElements } from '../../components/said.ts';
import { scaleLabel } from '../../format/number.ts';
import { formatMonths } from '../../format/time.ts';
import {
  chargeTables,
  type PublicTable,
  paymentTables,
  scopeRows,
  serviceLevelTable,
  volumeTable,
} from '../../state/public-part.ts';
import type { DealScreen } from '../../state/view.ts';
import { PublicCharges } from './public-charges.tsx';
import styles from './public-screen.module.css';
import { PublicTermsSection } from './public-terms-section.tsx';

/** A file for whoever is in the room. */
export interface PublicFile {
  readonly key: string;
  readonly name: string;
  readonly holds: string;
  readonly onStart: () => void;
}

interface InRoom {
  readonly part: ShownPart;
  readonly party: Counterparty;
  readonly files: readonly PublicFile[];
}

interface PublicPage {
  /** Where confidential figures stand otherwise. */
  readonly hidden: string;
  readonly draw: (room: InRoom) => ReactNode;
}

const pages: Readonly<Partial<Record<DealScreen, PublicPage>>> = {
  services: {
    hidden: say('Cost today, staff and savings are hidden'),
    draw: ({ part }) => (
      <>
        <Scope part={part} />
        <Tables tables={[volumeTable(part)]} />
      </>
    ),
  },
  providers: {
    hidden: say('Cost, margin and floor are hidden'),
    draw: ({ part }) => (
      <>
        <Tables tables={[...paymentTables(part), serviceLevelTable(part)]} />
      </>
    ),
  },
  terms: {
    hidden: say('What a clause is worth to either side is hidden'),
    draw: ({ part, party }) => (
      <>
        <PublicTermsSection part={part} party={party} />
        <Clauses part={part} />
      </>
    ),
  },
  compare: {
    hidden: say('TCP, gains and comparison are hidden'),
    draw: ({ part }) => (
      <>
        <PublicCharges part={part} />
        <Tables tables={[...paymentTables(part), ...chargeTables(part)]} />
      </>
    ),
  },
  export: {
    hidden: say('Files that hold more are hidden'),
    draw: ({ files }) => <Files files={files} />,
  },
};

/** Scope and payments: what stands on a screen that is ours alone. */
const ours = (title: string): PublicPage => ({
  hidden: say('{title}: hidden in presenter mode', { title }),
  draw: ({ part }) => (
    <>
      <Tables tables={paymentTables(part)} />
      <Scope part={part} />
      <Tables tables={[volumeTable(part)]} />
    </>
  ),
});

export const isShown = (screen: DealScreen): boolean => pages[screen] !== undefined;

interface PublicScreenProps {
  readonly screen: DealScreen;
  readonly title: string;
  /** Null where nobody in particular is in the room, or nobody who may see the part. */
  readonly room: InRoom | null;
}

export function PublicScreen({ screen, title, room }: PublicScreenProps) {
  const page = pages[screen] ?? ours(title);
  if (!room) return <Nobody title={title} />;
  const { known } = room.part;
  return (
    <Page>
      <ScreenHeader
        title={title}
        aside={say('{known}, undiscounted, {months}', {
          known: scaleLabel(known),
          months: formatMonths(known.months),
        })}
      >
        <span className={styles.with}>
          {sayElements('With {name}', { name: <b>{known.providers[0]?.name}</b> })}
        </span>
      </ScreenHeader>
      {pages[screen] === undefined && <Covered what={page.hidden} height={150} />}
      {page.draw(room)}
      {pages[screen] !== undefined && <Covered what={page.hidden} height={110} />}
    </Page>
  );
}

const Covered = ({ what, height }: { readonly what: string; readonly height: number }) => (
  <div className={styles.covered}>
    <Hidden what={what} height={height} />
  </div>
);

const Nobody = ({ title }: { readonly title: string }) => (
  <Page>
    <ScreenHeader title={title} />
    <Covered what={say('{title}: hidden in presenter mode', { title })} height={220} />
    <p className={styles.said}>
      {say(
        'Only what everybody may know is shown. To show a provider its own part, leave presenter mode and say beside its switch who is in the room.',
      )}
    </p>
  </Page>
);

const Tables = ({ tables }: { readonly tables: readonly PublicTable[] }) =>
  tables
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <Section key={title} title={title}>
        <YearTable label={title} rows={rows} />
      </Section>
    ));

const Scope = ({ part }: { readonly part: ShownPart }) => (
  <Section title={say('Scope')}>
    <WordTable
      label={say('Scope')}
      heads={[say('Service'), say('Priced by'), say('Volume in'), say('From month')]}
      rows={scopeRows(part).map(({ key, service, pricedBy, unit, from }) => ({
        ...{ key, cells: [service, pricedBy, unit, from] },
      }))}
    />
  </Section>
);

const Clauses = ({ part }: { readonly part: ShownPart }) => (
  <Section title={say('Clauses')} hint={say('in the order of the contract')}>
    <WordTable
      label={say('Clauses')}
      heads={[say('Of'), say('Clause'), say('In words')]}
      rows={part.clauses.map(({ of, label, wording }, index) => ({
        ...{ key: `${index}`, cells: [of, label, wording] },
      }))}
    />
  </Section>
);

const Files = ({ files }: { readonly files: readonly PublicFile[] }) => (
  <Section title={say('Files for this provider')}>
    <ul className={styles.files}>
      {files.map(({ key, name, holds, onStart }) => (
        <li key={key}>
          <Button icon="export" onClick={onStart}>
            {`${name}…`}
          </Button>
          <span>{holds}</span>
        </li>
      ))}
    </ul>
  </Section>
);

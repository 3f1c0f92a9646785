// Export: for whom a file is, what will be in it, what keeps it here, and how far it is.
import type { Deal } from '../../../shared/deal/document.ts';
import { lowerFirst } from '../../../shared/text/first-letter.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { useDeal } from '../../state/deal.ts';
import { openRejections } from '../../state/editing.ts';
import { useExport } from '../../state/export.ts';
import { checksOf } from '../../state/headline.ts';
import { useView } from '../../state/view.ts';
import { AudienceTable } from './audience-table.tsx';
import { startFile } from './audiences.ts';
import styles from './export-screen.module.css';
import { FileFields } from './file-fields.tsx';
import { JobPanel } from './job-panel.tsx';
import { SheetList } from './sheet-list.tsx';
import { useFile } from './use-file.ts';

export function ExportScreen() {
  const deal = useDeal();
  const file = useFile(deal);
  const job = useExport((state) => state.job);
  const { row, chosen } = file;
  const keeps = row.asks !== 'nothing' && file.parties.length === 0;
  return (
    <Page>
      <ScreenHeader
        title={say('Export')}
        aside={
          <Button
            icon="export"
            look="primary"
            disabled={keeps || job !== null}
            onClick={() => startFile(row, deal, chosen)}
          >
            {say('Export {file}…', { file: lowerFirst(row.name) })}
          </Button>
        }
      />
      {job && <JobPanel job={job} />}
      <Section title={say('For whom')}>
        <AudienceTable value={row.key} onChange={(audience) => file.choose({ audience })} />
      </Section>
      {row.asks !== 'nothing' && (
        <Section title={say('This file')}>
          <FileFields deal={deal} file={file} />
        </Section>
      )}
      <ToKnow deal={deal} />
      {file.sheets && (
        <Section
          title={say('{count, plural, one {# sheet} other {# sheets}}', { count: file.sheets.length })}
          hint={say('in the order of the tabs')}
        >
          <SheetList sheets={file.sheets} theirs={row.asks !== 'nothing'} />
        </Section>
      )}
    </Page>
  );
}

/** What does not keep a file from being made, but belongs to be known before it is. */
function ToKnow({ deal }: { readonly deal: Deal }) {
  const { held, made } = checksOf(deal);
  const open = useView(({ rejections }) => openRejections(deal, rejections).length);
  const sentences = [
    ...(held < made
      ? [
          say(
            '{failed} of {made} checks do not hold. The file says so, and can be exported all the same: Compare shows where.',
            { failed: made - held, made: made },
          ),
        ]
      : []),
    ...(open > 0
      ? [
          say(
            '{open, plural, one {# cell was} other {# cells were}} not accepted. The file has the values that are used in their place.',
            { open },
          ),
        ]
      : []),
  ];
  if (sentences.length === 0) return null;
  return (
    <Section title={say('Before you export')}>
      <ul className={styles.sentences} aria-label={say('Before you export')}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  );
}

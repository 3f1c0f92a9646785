// Bids: filled-in bid sheets that came back, each as the lines it would change, and all of them side by side.
import { useMemo } from 'react';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { Page, ScreenHeader, Section } from '../../components/frame/frame.tsx';
import { Picker } from '../../components/picker.tsx';
import { SentenceTable } from '../../components/sentence-table.tsx';
import { BESIDE, bidActions, openBids, useBids } from '../../state/bids.ts';
import { useDeal } from '../../state/deal.ts';
import { useView } from '../../state/view.ts';
import { BesideView } from './beside-view.tsx';
import { BidView } from './bid-view.tsx';
import styles from './bids-screen.module.css';

export function BidsScreen() {
  const deal = useDeal();
  const { bids: held, refused, reading, shown } = useBids();
  const id = useView(({ route }) => (route.place === 'deal' ? route.id : ''));
  const bids = useMemo(() => openBids(deal, held), [deal, held]);
  const current = bids.find(({ key }) => key === shown) ?? bids[0];
  const isBeside = shown === BESIDE && bids.length > 1;
  const options = [
    ...bids.map(({ key, title }) => ({ key, label: title })),
    ...(bids.length > 1 ? [{ key: BESIDE, label: say('Side by side') }] : []),
  ];
  return (
    <Page>
      <ScreenHeader
        title={say('Bids')}
        aside={
          <Button
            icon="import"
            look={bids.length > 0 ? 'plain' : 'primary'}
            disabled={reading}
            onClick={() => void bidActions.chooseFiles(id)}
          >
            {bids.length > 0 ? say('Read more bid sheets…') : say('Read bid sheets…')}
          </Button>
        }
      >
        {bids.length > 1 && (
          <Picker
            label={say('Bid')}
            options={options}
            value={isBeside ? BESIDE : (current?.key ?? '')}
            onChange={bidActions.show}
          />
        )}
      </ScreenHeader>
      <div className={styles.page}>
        {bids.length === 0 && (
          <Section title={say('No bid has been read')}>
            <p className={styles.empty}>
              {reading
                ? say('Reading the files…')
                : say(
                    'Export a bid sheet for a provider, have it filled in, and read it here: one or several files at once (.xlsx, or saved as .csv). Nothing in the deal changes before you accept it line by line. The files are only read; no formula, macro or link in them is run.',
                  )}
            </p>
          </Section>
        )}
        {refused.length > 0 && (
          <Section title={say('Files that were not read')} hint={say('the others were')}>
            <div role="alert">
              <SentenceTable
                label={say('Files that were not read')}
                rows={refused.map(({ name, what, remedy }, index) => ({
                  key: `${index}`,
                  about: name,
                  sentence: `${what} ${remedy}`,
                }))}
              />
            </div>
          </Section>
        )}
        {isBeside && <BesideView deal={deal} bids={bids} />}
        {!isBeside && current && <BidView key={current.key} deal={deal} bid={current} />}
      </div>
    </Page>
  );
}

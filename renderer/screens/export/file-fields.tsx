// What has to be said of a provider's file: whose part, which round, under which title.
import { useMemo } from 'react';
import { othersNamed } from '../../../shared/bid/counterparty.ts';
import { biddersShown, biddersText } from '../../../shared/bid/offers-shown.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { LIMITS } from '../../../shared/deal/document.ts';
import { say, sayList } from '../../../shared/text/say.ts';
import { Picker } from '../../components/picker.tsx';
import { sayElements } from '../../components/said.ts';

import { hashOf } from '../../state/view.ts';
import styles from './export-screen.module.css';
import type { ExportFile } from './use-file.ts';

interface FileFieldsProps {
  readonly deal: Deal;
  readonly file: ExportFile;
}

const LARGEST_ROUND = 9999;
const TITLE_FIELD = 'export-title';

export function FileFields({ deal, file }: FileFieldsProps) {
  const { row, chosen, choices, scenarios, parties, choose } = file;
  const { party } = chosen;
  if (!party) {
    return (
      <p className={styles.keeps}>
        <b>{say('Nobody is paid in this deal, so there is nobody to write for.')}</b>{' '}
        {sayElements('{link} in one of its scenarios first.', {
          link: (
            <a href={hashOf({ place: 'deal', id: chosen.dealId, screen: 'services' })}>
              {say('Give a service to a provider')}
            </a>
          ),
        })}
      </p>
    );
  }
  const title = choices.title.trim() || deal.name;
  const named = othersNamed(deal, party, title);
  return (
    <>
      <div className={styles.fields}>
        <span className={styles.label}>{say('Scenario')}</span>
        <Picker
          label={say('Scenario')}
          isLabelled
          options={scenarios.options}
          value={party.scenario}
          onChange={scenarios.onChoose}
        />
        <span className={styles.label}>{say('Provider')}</span>
        <Picker
          label={say('Provider')}
          isLabelled
          options={parties.map(({ id, name }) => ({ key: id, label: name }))}
          value={party.provider}
          onChange={(provider) => choose({ provider })}
        />
        {row.asks === 'party and round' && (
          <>
            <label className={styles.label} htmlFor="export-round">
              {say('Round')}
            </label>
            <span className={styles.entry}>
              <input
                id="export-round"
                type="number"
                min={1}
                max={LARGEST_ROUND}
                value={choices.exportNumber}
                onChange={({ target }) => {
                  const round = Number(target.value);
                  if (Number.isInteger(round) && round >= 1 && round <= LARGEST_ROUND)
                    choose({ exportNumber: round });
                }}
              />
              <span className={styles.quiet}>
                {say('stands in the stamp, and tells one round of bids from the next')}
              </span>
            </span>
          </>
        )}
        <label className={styles.label} htmlFor={TITLE_FIELD}>
          {say('Title on the file')}
        </label>
        <span className={styles.entry}>
          <input
            id={TITLE_FIELD}
            data-cell="export.title/"
            type="text"
            maxLength={LIMITS.name}
            placeholder={deal.name}
            value={choices.title}
            onChange={({ target }) => choose({ title: target.value })}
          />
          <span className={styles.quiet}>
            {choices.title.trim() === ''
              ? say('the title of the deal, unless another is given')
              : say('in place of the deal’s title, which stays here')}
          </span>
        </span>
      </div>
      <Offers deal={deal} file={file} />
      {named.length > 0 && (
        <p className={styles.keeps}>
          <b>{say('“{title}” names {names}.', { title, names: sayList(named) })}</b>{' '}
          {say('The file would be withheld: give it a title of its own.')}
        </p>
      )}
    </>
  );
}

/** Prices taken over from a bid are the bidder's: the person says that the file goes to them, or it stays here. */
function Offers({ deal, file: { chosen, choices, choose } }: FileFieldsProps) {
  const { party } = chosen;
  const bidders = useMemo(() => (party ? biddersShown(deal, party) : []), [deal, party]);
  const [bidder, ...others] = bidders;
  if (bidder === undefined) return null;
  return (
    <div className={styles.keeps}>
      <b>
        {say('Prices of this part were offered by {bidders}.', {
          bidders: biddersText(bidders),
        })}
      </b>{' '}
      {others.length > 0
        ? say(
            'The file would show each of them the other’s: export from a scenario into which only one bid was taken over.',
          )
        : say('No rival may see them.')}
      {others.length === 0 && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={choices.bidder === bidder}
            onChange={({ target }) => choose({ bidder: target.checked ? bidder : null })}
          />
          {say('This file goes to {bidder}', { bidder })}
        </label>
      )}
    </div>
  );
}

// One bid: whose it is and what it says, what it would do to both sides, and its lines to accept.
import { useMemo, useState } from 'react';
import { lineKey } from '../../../shared/bid/reading.ts';
import type { Deal } from '../../../shared/deal/document.ts';
import { say } from '../../../shared/text/say.ts';
import { Button, Segments } from '../../components/button.tsx';
import { Section } from '../../components/frame/frame.tsx';
import { SentenceTable } from '../../components/sentence-table.tsx';
import { scaleLabel } from '../../format/number.ts';
import { bidActions, effectOfBid, isAccepted, type OpenBid, partiesOf, takeOver } from '../../state/bids.ts';
import { bidState } from './bid-figure.tsx';
import styles from './bids-screen.module.css';
import { DiffSection } from './diff-section.tsx';
import { EffectTable } from './effect-table.tsx';

interface BidViewProps {
  readonly deal: Deal;
  readonly bid: OpenBid;
}

type Into = 'scenario' | 'variant';

export function BidView({ deal, bid }: BidViewProps) {
  const [into, setInto] = useState<Into>('scenario');
  const { reading, name, saved } = bid;
  const lines = useMemo(() => bid.offered.filter((line) => isAccepted(bid, line)), [bid]);
  const effect = useMemo(() => effectOfBid(deal, bid, lines), [deal, bid, lines]);
  const parties = partiesOf(deal);
  const { party, stamp, remarks, lineRemarks, problems } = reading;
  const scenario = deal.scenarios.find(({ id }) => id === party?.scenario);
  const provider = deal.providers.find(({ id }) => id === party?.provider);
  const said = [
    ...(remarks === '' ? [] : [{ key: 'remarks', about: say('Remarks and assumptions'), sentence: remarks }]),
    ...lineRemarks.map(({ where, what }) => ({ key: where, about: lineName(bid, where), sentence: what })),
  ];
  const facts = [
    name,
    ...(stamp ? [`round ${stamp.exportNumber}`] : []),
    ...(saved ? [`saved ${saved}`] : []),
  ].join(' · ');
  return (
    <>
      <Section
        title={reading.bidder || (provider?.name ?? name)}
        hint={facts}
        tools={<Button onClick={() => bidActions.putAside(bid.key)}>{say('Put this bid aside')}</Button>}
      >
        <p className={styles.tools}>
          <label className={styles.field}>
            {party ? say('Bid of') : say('Whose bid is it?')}
            <select
              value={party ? `${party.scenario}/${party.provider}` : ''}
              onChange={({ target }) => {
                const chosen = parties.find(({ key }) => key === target.value);
                if (chosen) bidActions.sayWhose(bid.key, chosen.party);
              }}
            >
              {!party && <option value="">{say('Choose…')}</option>}
              {parties.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </p>
        {said.length > 0 && <SentenceTable label={say('What the bidder says')} rows={said} />}
      </Section>
      {problems.length > 0 && (
        <Section
          title={say('To look at')}
          hint={reading.belongs ? '' : say('nothing of this sheet is accepted unasked')}
        >
          <SentenceTable
            label={say('To look at')}
            rows={problems.map(({ where, what }, index) => ({
              key: `${index}`,
              about: lineName(bid, where),
              sentence: what,
            }))}
          />
        </Section>
      )}
      {scenario && provider && (
        <Section
          title={say('If they are taken over')}
          hint={say('{lines} accepted; amounts in {deal}', {
            lines: countOf(lines.length),
            deal: scaleLabel(deal),
          })}
          tools={
            <>
              <Segments<Into>
                label={say('Take over into')}
                options={[
                  { key: 'scenario', label: say('Into {name}', { name: scenario.name }) },
                  { key: 'variant', label: say('Into a new variant of it') },
                ]}
                value={into}
                onChange={setInto}
              />
              <Button
                look="primary"
                disabled={lines.length === 0 || typeof effect === 'string'}
                onClick={() => takeOver(deal, bid, into)}
              >
                {say('Take over {values}', { values: countOf(lines.length) })}
              </Button>
            </>
          }
        >
          {typeof effect === 'string' && <p className={styles.refused}>{effect}.</p>}
          {effect !== null && typeof effect !== 'string' && (
            <EffectTable
              {...{ deal, effect, provider }}
              scenario={scenario.name}
              party={{ scenario: scenario.id, provider: provider.id }}
              state={bidState(effect.deal, bid, lines.map(lineKey))}
            />
          )}
        </Section>
      )}
      {reading.lines.length > 0 && <DiffSection deal={deal} bid={bid} />}
    </>
  );
}

const countOf = (count: number): string => say('{count, plural, one {# value} other {# values}}', { count });

/** `unitPrice desk` as people call it; anything else as it is. */
function lineName({ reading }: OpenBid, where: string): string {
  const line = reading.lines.find(({ key }) => key.toLowerCase() === where.toLowerCase());
  return line ? say('{label} of {name}', { label: line.label, name: line.name }) : where;
}

// The headline strip in presenter mode: what everybody in the room knows anyway, in the place of the verdict.
import { say } from '../../../shared/text/say.ts';
import { Icon } from '../icons.tsx';
import { sayElements } from '../said.ts';
import { Hidden } from './presenter-marks.tsx';
import styles from './public-strip.module.css';

export interface PublicHeadline {
  readonly provider: string;
  /** “$M” */
  readonly scale: string;
  readonly term: string;
  readonly first: string;
  readonly last: string;
  readonly years: number;
}

export interface ShownEdit {
  readonly label: string;
  readonly clock: string;
  /** Change of the charges over the term. */
  readonly effect: string;
}

interface PublicStripProps {
  /** Null where nobody in particular is in the room. */
  readonly headline: PublicHeadline | null;
  readonly edit: ShownEdit | null;
}

export const PublicStrip = ({ headline, edit }: PublicStripProps) => (
  <section className={styles.strip} aria-label={say('Headline figures, undiscounted')}>
    {headline && <Charges {...headline} />}
    <Hidden what={say('TCP, gain, margins and verdict are hidden')} className={styles.hidden} />
    {edit && (
      <div className={styles.edit} aria-live="polite">
        <div className={styles.label}>{say('Last edit {time}', { time: edit.clock })}</div>
        <div className={styles.what} title={edit.label}>
          {edit.label}
        </div>
        <div className={styles.label}>{say('charges {effect}', { effect: edit.effect })}</div>
      </div>
    )}
  </section>
);

const Charges = ({ provider, scale, term, first, last, years }: PublicHeadline) => (
  <>
    <div className={styles.figures}>
      <div className={styles.label}>
        <Icon name="providers" size={12} />{' '}
        {sayElements('{charges}, {scale}', {
          charges: <span className={styles.name}>{say('Charges of {provider}', { provider })}</span>,
          scale,
        })}
      </div>
      <div className={styles.figure}>{term}</div>
      <div className={styles.label}>{say('over the term, undiscounted')}</div>
    </div>
    {years > 1 && (
      <div className={styles.figures}>
        <div className={styles.label}>{say('Charges in year 1 / year {years}', { years })}</div>
        <div className={styles.figure}>
          {first} <small>/</small> {last}
        </div>
        <div className={styles.label}>{say('{scale} a year', { scale })}</div>
      </div>
    )}
  </>
);

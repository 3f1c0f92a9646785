// What is worth a second look, whether the checks hold, and whom the page is for.
import { MODEL_VERSION } from '../../../shared/model/index.ts';
import { say } from '../../../shared/text/say.ts';
import type { Formats } from '../../format/formats.ts';
import { checksOf, ledgerGapOf } from '../../state/headline.ts';
import { adviceFor } from '../../state/results.ts';
import { classes } from './classes.ts';
import type { ReportFigures } from './report-figures.ts';

interface ReportNotesProps {
  readonly figures: ReportFigures;
  readonly formats: Formats;
  readonly writtenOn: string;
}

const MOST = 3;

export function ReportNotes({ figures, formats, writtenOn }: ReportNotesProps) {
  const { deal } = figures;
  const advice = adviceFor(deal);
  const { held, made } = checksOf(deal);
  const rest = advice.slice(MOST);
  return (
    <footer className={classes('notes')}>
      {advice.length > 0 && (
        <ul className={classes('advice')}>
          {advice.slice(0, MOST).map(({ topic, about, message, source }) => (
            <li key={`${topic} ${about}`}>
              {message} <span>({source})</span>
            </li>
          ))}
          {rest.length > 0 && (
            <li>
              {say(
                '{count, plural, one {# more remark stands} other {# more remarks stand}} on Compare in the app',
                { count: rest.length },
              )}
            </li>
          )}
        </ul>
      )}
      <p>
        <b>
          {held === made
            ? say('All {made} checks hold', { made })
            : say('▲ {failed} of {made} checks fail', { failed: made - held, made: made })}
        </b>
        {say(
          ', what the client pays and what providers receive differ by {gap}. TCP: total cost of performance, everything the client pays or loses for the performance it needs. Present values: the client’s at its own rate, each provider’s at its own.',
          { gap: formats.plain(ledgerGapOf(deal)) },
        )}
      </p>
      <p className={classes('audience')}>
        <b>{say('For executives, with our estimates of the providers’ cost: not for the other side.')}</b>
        <span>
          {say('Parley, model {version} · {writtenOn}', { version: String(MODEL_VERSION), writtenOn })}
        </span>
      </p>
    </footer>
  );
}

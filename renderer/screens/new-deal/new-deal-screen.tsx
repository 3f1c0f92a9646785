// The guide to a new deal: what it starts from, what is known of it already, and off to its first screen.
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { SampleSummary } from '../../../shared/ipc/contract.ts';
import { say } from '../../../shared/text/say.ts';
import { Button } from '../../components/button.tsx';
import { ScreenHeader } from '../../components/frame/frame.tsx';
import { formatSignificant } from '../../format/number.ts';
import { formatMonths } from '../../format/time.ts';
import { dealActions } from '../../state/deal.ts';
import { libraryActions, useLibrary } from '../../state/library.ts';
import { dealFrom, freshDeal, type NewDeal, type NewDealField, problemsOf } from '../../state/new-deal.ts';
import { kindLabel } from '../../state/new-things.ts';
import { viewActions } from '../../state/view.ts';
import styles from './new-deal-screen.module.css';

const toLibrary = () => viewActions.go({ place: 'library' });
const scales = { ones: say('units'), thousands: say('thousands'), millions: say('millions') } as const;
const comparable = ['traditional', 'out-tasking', 'custom'] as const;

export function NewDealScreen() {
  const samples = useLibrary((library) => library.samples);
  const [wanted, setWanted] = useState(() => freshDeal(new Date()));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const want = (change: Partial<NewDeal>) => setWanted((now) => ({ ...now, ...change }));
  const templates = samples.filter(({ isTemplate }) => isTemplate);
  const template = templates.find(({ id }) => id === wanted.template);
  const problems = problemsOf(wanted);

  useEffect(() => void libraryActions.refresh(), []);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (busy || Object.keys(problems).length > 0) return;
    setBusy(true);
    const { name, start } = wanted;
    const made = template
      ? await libraryActions.createFromSample(template.id, { name: name.trim(), start })
      : await libraryActions.create(dealFrom(wanted));
    setBusy(false);
    if (!made) return;
    dealActions.adopt(made);
    viewActions.go({ place: 'deal', id: made.id, screen: 'services' });
  };
  const problem = (field: NewDealField) => (tried ? problems[field] : undefined);
  return (
    <form className={styles.page} onSubmit={(event) => void create(event)} noValidate>
      <ScreenHeader
        title={say('New deal')}
        aside={
          <>
            <Button onClick={toLibrary}>{say('Back to all deals')}</Button>
            <Button submits look="primary" disabled={busy}>
              {say('Create deal')}
            </Button>
          </>
        }
      />
      <fieldset className={styles.group}>
        <legend>{say('Start from')}</legend>
        <Start
          title={say('An empty deal')}
          about={say(
            'Every figure is yours: your services as they are run today, and beside them the ways of sourcing you choose below.',
          )}
          chosen={wanted.template === null}
          onChoose={() => want({ template: null })}
        />
        {templates.map((one) => (
          <Start
            key={one.id}
            title={one.name}
            about={aboutOf(one)}
            chosen={wanted.template === one.id}
            onChoose={() => want({ template: one.id })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say('The deal')}</legend>
        <Field label={say('Name')} problem={problem('name')}>
          {(field) => (
            <input
              {...field}
              // biome-ignore lint/a11y/noAutofocus: the first thing a person types here, on a screen they asked for
              autoFocus
              className={styles.wide}
              value={wanted.name}
              onChange={({ target }) => want({ name: target.value })}
            />
          )}
        </Field>
        <Field label={say('Starts')} hint={say('month 1 of the contract')} problem={problem('start')}>
          {(field) => (
            <input
              {...field}
              placeholder="2027-01"
              value={wanted.start}
              onChange={({ target }) => want({ start: target.value.trim() })}
            />
          )}
        </Field>
        {template ? (
          <p className={styles.kept}>
            {say(
              '{currency}, {months} and {services} services come with the template; all of it can be changed in the deal.',
              {
                currency: template.currency,
                months: formatMonths(template.months),
                services: template.services,
              },
            )}
          </p>
        ) : (
          <BlankFields wanted={wanted} want={want} problem={problem} />
        )}
      </fieldset>
    </form>
  );
}

const aboutOf = ({ notes, services, currency, months }: SampleSummary): string =>
  say('{services} services, {months}, {currency}. {notes}', {
    services,
    months: formatMonths(months),
    currency,
    notes,
  });

interface StartProps {
  readonly title: string;
  readonly about: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const Start = ({ title, about, chosen, onChoose }: StartProps) => (
  <label className={styles.start}>
    <input type="radio" name="start" checked={chosen} onChange={onChoose} />
    <span>
      <b>{title}</b>
      <span className={styles.about} title={about}>
        {about}
      </span>
    </span>
  </label>
);

interface BlankFieldsProps {
  readonly wanted: NewDeal;
  readonly want: (change: Partial<NewDeal>) => void;
  readonly problem: (field: NewDealField) => string | undefined;
}

/** What a template already says. */
function BlankFields({ wanted, want, problem }: BlankFieldsProps) {
  const codes = useId();
  return (
    <>
      <Field label={say('Term')} hint={say('months')} problem={problem('months')}>
        {(field) => (
          <input
            {...field}
            inputMode="numeric"
            value={wanted.months}
            onChange={({ target }) => want({ months: target.value.trim() })}
          />
        )}
      </Field>
      <Field label={say('Currency')} problem={problem('currency')}>
        {(field) => (
          <>
            <input
              {...field}
              list={codes}
              value={wanted.currency}
              onChange={({ target }) => want({ currency: target.value.trim().toUpperCase() })}
            />
            <datalist id={codes}>
              {Intl.supportedValuesOf('currency').map((code) => (
                <option key={code} value={code} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field
        label={say('Amounts in')}
        hint={
          wanted.amountsIn === 'ones'
            ? say('what amounts are typed and shown in, unit costs and prices too')
            : say('unit costs and prices too: 22 {currency} a ticket is typed as {typed}', {
                currency: wanted.currency,
                typed: formatSignificant(22 / (wanted.amountsIn === 'thousands' ? 1e3 : 1e6)),
              })
        }
      >
        {(field) => (
          <select
            {...field}
            value={wanted.amountsIn}
            onChange={({ target }) => {
              const { value } = target;
              if (value === 'ones' || value === 'thousands' || value === 'millions')
                want({ amountsIn: value });
            }}
          >
            {Object.entries(scales).map(([key, label]) => (
              <option key={key} value={key}>
                {say('{label} of {currency}', { label, currency: wanted.currency })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={say('Services')}
        hint={say(
          'one on each line; a column copied from Excel fits. A table with figures is imported on the next screen.',
        )}
        problem={problem('services')}
      >
        {(field) => (
          <textarea
            {...field}
            className={styles.wide}
            rows={5}
            value={wanted.services}
            onChange={({ target }) => want({ services: target.value })}
          />
        )}
      </Field>
      <div className={styles.field}>
        <span>{say('Compare as-is with')}</span>
        <div className={styles.checks}>
          {comparable.map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={wanted.kinds.includes(kind)}
                onChange={({ target }) =>
                  want({
                    kinds: comparable.filter((one) =>
                      one === kind ? target.checked : wanted.kinds.includes(one),
                    ),
                  })
                }
              />
              {kindLabel(kind)}
            </label>
          ))}
        </div>
      </div>
    </>
  );
}

interface FieldControl {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.control}>
        {children({ id, 'aria-invalid': problem !== undefined, 'aria-describedby': about })}
        <p id={about} className={problem ? styles.problem : styles.hint} role={problem ? 'alert' : undefined}>
          {problem ?? hint ?? ''}
        </p>
      </div>
    </div>
  );
}

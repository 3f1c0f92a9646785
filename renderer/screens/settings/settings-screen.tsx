// Settings of this computer: each holds at once and is kept; nothing of it is part of a deal.
import type { ReactNode } from 'react';
import { paperFor, paperNames } from '../../../shared/ipc/report-order.ts';
import { say } from '../../../shared/text/say.ts';
import { Segments } from '../../components/button.tsx';
import { ScreenHeader } from '../../components/frame/frame.tsx';
import { Picker } from '../../components/picker.tsx';
import { formatPlain, userLocale } from '../../format/number.ts';
import { formatStart } from '../../format/time.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { type Theme, useView, viewActions } from '../../state/view.ts';
import { AS_SYSTEM } from './as-system.ts';
import { LanguageField } from './language-field.tsx';
import { PersonField } from './person-field.tsx';
import styles from './settings-screen.module.css';

const SYSTEM = AS_SYSTEM.key;

/** Forms of numbers and dates that differ; a person’s own is the system’s. */
const locales = ['en-US', 'en-GB', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'pl-PL', 'ja-JP'];

const themes: readonly { readonly key: Theme; readonly label: string }[] = [
  AS_SYSTEM,
  { key: 'light', label: say('Light') },
  { key: 'dark', label: say('Dark') },
];

export function SettingsScreen() {
  const theme = useView((view) => view.theme);
  const { locale, paper, contrast, motion } = useSettings((settings) => settings);
  return (
    <div className={styles.page}>
      <ScreenHeader title={say('Settings')} aside={say('Kept on this computer only')} />
      <dl className={styles.list}>
        <Setting
          label={say('Your name')}
          about={say('Stands in the history beside each edit you make from now on')}
        >
          <PersonField />
        </Setting>
        <Setting label={say('Colours')}>
          <Segments label={say('Colours')} options={themes} value={theme} onChange={viewActions.setTheme} />
        </Setting>
        <Setting label={say('Contrast')} about={say('Stronger rules and marks, darker secondary text')}>
          <Segments
            label={say('Contrast')}
            options={[
              AS_SYSTEM,
              { key: 'more', label: say('High') },
              { key: 'normal', label: say('Normal') },
            ]}
            value={contrast}
            onChange={(next) => changeSettings({ contrast: next })}
          />
        </Setting>
        <Setting label={say('Motion')} about={say('Figures that change fade; panels slide')}>
          <Segments
            label={say('Motion')}
            options={[
              AS_SYSTEM,
              { key: 'reduced', label: say('Reduced') },
              { key: 'full', label: say('Full') },
            ]}
            value={motion}
            onChange={(next) => changeSettings({ motion: next })}
          />
        </Setting>
        <Setting label={say('Language')}>
          <LanguageField />
        </Setting>
        <Setting
          label={say('Numbers and dates')}
          about={say('{number} · {month}; typed and pasted numbers are read the same way', {
            number: formatPlain(-1234567.5, { decimals: 2 }),
            month: formatStart('2027-03'),
          })}
        >
          <Picker
            label={say('Numbers and dates')}
            isLabelled
            options={[AS_SYSTEM, ...locales.map((key) => ({ key, label: localeName(key) }))]}
            value={locale ?? SYSTEM}
            onChange={(next) => changeSettings({ locale: next === SYSTEM ? null : next })}
          />
        </Setting>
        <Setting
          label={say('Paper of the report')}
          about={say('Usual where you are: {userLocale}', { userLocale: paperFor(userLocale()) })}
        >
          <Segments
            label={say('Paper of the report')}
            options={[
              { key: SYSTEM, label: say('Usual') },
              ...paperNames.map((name) => ({ key: name, label: name })),
            ]}
            value={paper ?? SYSTEM}
            onChange={(next) => changeSettings({ paper: paperNames.find((name) => name === next) ?? null })}
          />
        </Setting>
      </dl>
    </div>
  );
}

/** “German (Germany)” */
const localeName = (locale: string): string =>
  new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale;

interface SettingProps {
  readonly label: string;
  readonly about?: string;
  readonly children: ReactNode;
}

const Setting = ({ label, about, children }: SettingProps) => (
  <div className={styles.setting}>
    <dt>{label}</dt>
    <dd>
      {children}
      {about !== undefined && <p>{about}</p>}
    </dd>
  </div>
);

// Settings of this computer: each holds at once and is kept; nothing of it is part of a deal.
import type { ReactNode } from 'react';
import { paperFor, paperNames } from '../../../shared/ipc/report-order.ts';
import { Segments } from '../../components/button.tsx';
import { Frame, ScreenHeader } from '../../components/frame/frame.tsx';
import { TopBar } from '../../components/frame/top-bar.tsx';
import { Picker } from '../../components/picker.tsx';
import { formatPlain, userLocale } from '../../format/number.ts';
import { formatStart } from '../../format/time.ts';
import { changeSettings, useSettings } from '../../state/settings.ts';
import { hashOf, type Theme, useView, viewActions } from '../../state/view.ts';
import { PersonField } from './person-field.tsx';
import styles from './settings-screen.module.css';

const SYSTEM = 'system';
const AS_SYSTEM = { key: SYSTEM, label: 'As the system' } as const;

/** Forms of numbers and dates that differ; a person’s own is the system’s. */
const locales = ['en-US', 'en-GB', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'it-IT', 'nl-NL', 'pl-PL', 'ja-JP'];

const themes: readonly { readonly key: Theme; readonly label: string }[] = [
  AS_SYSTEM,
  { key: 'light', label: 'Light' },
  { key: 'dark', label: 'Dark' },
];

export function SettingsScreen() {
  const theme = useView((view) => view.theme);
  const { locale, paper, contrast, motion } = useSettings((settings) => settings);
  return (
    <Frame bar={<TopBar home={hashOf({ place: 'library' })} />}>
      <div className={styles.page}>
        <ScreenHeader title="Settings" aside="Kept on this computer only" />
        <dl className={styles.list}>
          <Setting label="Your name" about="Stands in the history beside each edit you make from now on">
            <PersonField />
          </Setting>
          <Setting label="Colours">
            <Segments label="Colours" options={themes} value={theme} onChange={viewActions.setTheme} />
          </Setting>
          <Setting label="Contrast" about="Stronger rules, darker secondary text">
            <Segments
              label="Contrast"
              options={[AS_SYSTEM, { key: 'more', label: 'High' }]}
              value={contrast}
              onChange={(next) => changeSettings({ contrast: next })}
            />
          </Setting>
          <Setting label="Motion" about="Figures that change fade; panels slide">
            <Segments
              label="Motion"
              options={[AS_SYSTEM, { key: 'reduced', label: 'Reduced' }]}
              value={motion}
              onChange={(next) => changeSettings({ motion: next })}
            />
          </Setting>
          <Setting
            label="Numbers and dates"
            about={`${formatPlain(-1234567.5, { decimals: 2 })} · ${formatStart('2027-03')}; typed and pasted numbers are read the same way`}
          >
            <Picker
              label="Numbers and dates"
              isLabelled
              options={[AS_SYSTEM, ...locales.map((key) => ({ key, label: localeName(key) }))]}
              value={locale ?? SYSTEM}
              onChange={(next) => changeSettings({ locale: next === SYSTEM ? null : next })}
            />
          </Setting>
          <Setting label="Paper of the report" about={`Usual where you are: ${paperFor(userLocale())}`}>
            <Segments
              label="Paper of the report"
              options={[
                { key: SYSTEM, label: 'Usual' },
                ...paperNames.map((name) => ({ key: name, label: name })),
              ]}
              value={paper ?? SYSTEM}
              onChange={(next) => changeSettings({ paper: paperNames.find((name) => name === next) ?? null })}
            />
          </Setting>
        </dl>
      </div>
    </Frame>
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

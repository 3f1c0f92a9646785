// The language of the texts: the main side keeps it, because menus and dialogs of the system are said in it too.
import { useEffect, useState } from 'react';
import type { KnownLanguages } from '../../../shared/ipc/contract.ts';
import { ENGLISH, say } from '../../../shared/text/say.ts';
import { api, describeError } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Picker } from '../../components/picker.tsx';
import { AS_SYSTEM } from './as-system.ts';

export function LanguageField() {
  const [known, setKnown] = useState<KnownLanguages | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const told = (error: unknown) => {
    const { what, remedy } = describeError(error);
    setProblem(`${what} ${remedy}`);
  };
  useEffect(() => void api.languages().then(setKnown, told), []);
  if (!known) return <p role="alert">{problem}</p>;
  const choose = (key: string) =>
    void api.chooseLanguage({ tag: key === AS_SYSTEM.key ? null : key }).catch(told);
  const save = () => void api.saveTexts().catch(told);
  const spoken = known.languages.find(({ tag }) => tag === known.spoken);
  return (
    <>
      <Picker
        label={say('Language')}
        isLabelled
        options={[
          AS_SYSTEM,
          { key: ENGLISH, label: nameOf(ENGLISH) },
          ...known.languages.map(({ tag }) => ({ key: tag, label: nameOf(tag) })),
        ]}
        value={known.chosen ?? AS_SYSTEM.key}
        onChange={choose}
      />
      <p>
        {spoken
          ? say('{translated} of {all} texts are translated; the others are in English', {
              translated: spoken.translated,
              all: known.texts,
            })
          : say('A translation is a file that is put beside your deals')}{' '}
        <Button look="quiet" onClick={save}>
          {say('Save texts to translate…')}
        </Button>
      </p>
      <p role="alert">{problem}</p>
    </>
  );
}

/** In the language itself: “Deutsch”. */
const nameOf = (tag: string): string =>
  new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag;

// The name that stands in the history of a deal: kept by the main side, which writes the history.
import { useEffect, useState } from 'react';
import { say } from '../../../shared/text/say.ts';
import { api, describeError } from '../../api.ts';
import styles from './settings-screen.module.css';

export function PersonField() {
  const [name, setName] = useState('');
  const [system, setSystem] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const told = (error: unknown) => setProblem(describeError(error).what);
  useEffect(() => {
    api.person().then((known) => {
      setName(known.name);
      setSystem(known.system);
    }, told);
  }, []);
  const save = () => {
    setProblem(null);
    api.namePerson({ name }).catch(told);
  };
  return (
    <>
      <input
        className={styles.person}
        aria-label={say('Your name in the history')}
        value={name}
        placeholder={system}
        maxLength={120}
        onChange={({ target }) => setName(target.value)}
        onBlur={save}
        onKeyDown={({ key }) => key === 'Enter' && save()}
      />
      <p role="alert">{problem}</p>
    </>
  );
}

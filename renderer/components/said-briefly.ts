// What a button says for a moment about what it has just done.
import { useState } from 'react';

const SAID_FOR = 1800;

export function useSaid<Said>(): readonly [Said | undefined, (said: Said) => void] {
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const say = (next: Said) => {
    setSaid(() => next);
    setTimeout(() => setSaid(undefined), SAID_FOR);
  };
  return [said, say];
}

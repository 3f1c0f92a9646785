import { afterEach, describe, expect, it } from 'vitest';
import { ENGLISH, say, sayParts, speak, spokenLanguage } from '../../../shared/text/say.ts';

afterEach(() => speak(ENGLISH, {}));

const kept = '{count, plural, one {# service is kept} other {# services are kept}}';

describe('in English', () => {
  it('a text without values stands as it is, whatever signs it has', () => {
    expect(say('It’s {here} & <there>')).toBe('It’s {here} & <there>');
  });

  it('values fill their places, as text', () => {
    expect(say('{name}: {name} of {whole}', { name: '<b>A</b>', whole: '{x}' })).toBe(
      '<b>A</b>: <b>A</b> of {x}',
    );
  });

  it('counts choose their form', () => {
    expect([0, 1, 2].map((count) => say(kept, { count }))).toEqual([
      '0 services are kept',
      '1 service is kept',
      '2 services are kept',
    ]);
  });

  it('what is no text stays what it is, in its place', () => {
    const link = { to: 'services' };
    expect(sayParts('Go to {link} now', { link })).toEqual(['Go to ', link, ' now']);
  });

  it('a place without a value is an error of ours', () => {
    expect(() => say('{a} and {b}', { a: 1 })).toThrow(/b/);
  });
});

describe('in another language', () => {
  it('texts that have a translation are said in it, with its own order and forms; the others in English', () => {
    speak('pl-pl', {
      [kept]: '{count, plural, one {# usługa zostaje} few {# usługi zostają} other {# usług zostaje}}',
      '{a} of {b}': '{b}: {a}',
      Empty: '',
    });
    expect(spokenLanguage()).toBe('pl-PL');
    expect([1, 3, 5].map((count) => say(kept, { count }))).toEqual([
      '1 usługa zostaje',
      '3 usługi zostają',
      '5 usług zostaje',
    ]);
    expect(say('{a} of {b}', { a: 1, b: 2 })).toBe('2: 1');
    expect(say('Empty')).toBe('Empty');
    expect(say('toString')).toBe('toString');
  });

  it('a translation that cannot be filled in is no reason to say nothing', () => {
    speak('de', { '{a} of {b}': '{a} von {c}', 'Only {a}': 'Nur {a' });
    expect(say('{a} of {b}', { a: 1, b: 2 })).toBe('1 of 2');
    expect(say('Only {a}', { a: 1 })).toBe('Only 1');
  });

  it('no language at all is refused', () => {
    expect(() => speak('no language', {})).toThrow(RangeError);
  });
});

// One choice of locale is what numbers are written and read with; a spoiled setting is as if it were not set.
import { afterEach, describe, expect, test } from 'vitest';
import { chooseLocale, chosenLocale, formatPlain, userLocale } from '../../renderer/format/number.ts';
import { parseNumber } from '../../renderer/format/parse-number.ts';
import { changeSettings, paperNow, readSettings } from '../../renderer/state/settings.ts';

afterEach(() => changeSettings({ locale: null, paper: null }));

describe('the locale', () => {
  test('is what numbers are written with', () => {
    changeSettings({ locale: 'de-DE' });
    expect(formatPlain(1234.5, { decimals: 2 })).toBe('1.234,50');
    changeSettings({ locale: 'en-US' });
    expect(formatPlain(1234.5, { decimals: 2 })).toBe('1,234.50');
  });
  test('is what typed numbers are read with', () => {
    changeSettings({ locale: 'de-DE' });
    expect(parseNumber('1.234,5')).toEqual(parseNumber('1234,5'));
    expect(parseNumber('1234,5')).toMatchObject({ ok: true, value: 1234.5 });
  });
  test('that nobody knows is as if none were chosen', () => {
    const before = userLocale();
    chooseLocale('not a locale');
    expect(chosenLocale()).toBeNull();
    expect(userLocale()).toBe(before);
  });
});

test('the paper is the usual one of the locale until one is chosen', () => {
  changeSettings({ locale: 'en-US' });
  expect(paperNow()).toBe('Letter');
  changeSettings({ locale: 'de-DE' });
  expect(paperNow()).toBe('A4');
  changeSettings({ paper: 'Letter' });
  expect(paperNow()).toBe('Letter');
});

test.each([null, '', '{', '[]', '{"paper":"A3","contrast":7}'])(
  'settings read from %j are the first day’s',
  (text) => expect(readSettings(text)).toEqual({ paper: null, contrast: 'system', motion: 'system' }),
);

test('contrast and motion can be asked for, and asked not to be, whatever the system says', () => {
  expect(readSettings('{"contrast":"normal","motion":"full"}')).toMatchObject({
    contrast: 'normal',
    motion: 'full',
  });
  expect(readSettings('{"contrast":"more","motion":"reduced"}')).toMatchObject({
    contrast: 'more',
    motion: 'reduced',
  });
});

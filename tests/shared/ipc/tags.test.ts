// Tags as people type them.
import { expect, test } from 'vitest';
import { tagsIn, tagsOf, tagsShape } from '../../../shared/ipc/tags.ts';

test('tags are separated by commas or semicolons, each kept once as first written', () => {
  expect(tagsIn(' draft, Public sector;DRAFT ,, ')).toEqual(['draft', 'Public sector']);
  expect(tagsIn('')).toEqual([]);
});

test('too long and too many are refused with the limit', () => {
  expect(tagsShape.parse(['A', 'a', 'b'])).toEqual(['A', 'b']);
  expect(tagsShape.safeParse(['x'.repeat(41)]).error?.issues[0]?.message).toBe(
    'a tag has at most 40 characters',
  );
  expect(tagsShape.safeParse(Array.from({ length: 13 }, (_, n) => `t${n}`)).success).toBe(false);
});

test('the tags of a library stand in the order of the alphabet', () => {
  expect(tagsOf([{ tags: ['b', 'a'] }, { tags: ['B', 'c'] }, { tags: [] }])).toEqual(['a', 'b', 'c']);
});

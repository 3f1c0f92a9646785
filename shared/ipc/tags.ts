// Tags a person gives to deals in their library.
import { z } from 'zod';

const LONGEST = 40;
const MOST = 12;

const sameTag = (tag: string): string => tag.normalize('NFKC').toLowerCase();

/** Each tag once, however it is written; the first way of writing it stands. */
const once = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag, index) => tags.findIndex((other) => sameTag(other) === sameTag(tag)) === index);

export const tagsShape = z
  .array(z.string().trim().min(1).max(LONGEST, `a tag has at most ${LONGEST} characters`))
  .max(MOST, `a deal has at most ${MOST} tags`)
  .transform(once);

/** “public, draft” as two tags; what is too long or too much is said by `tagsShape`. */
export const tagsIn = (text: string): readonly string[] =>
  once(
    text
      .split(/[,;\n]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  );

/** All tags that any of the deals has, in the order of the alphabet. */
export const tagsOf = (deals: readonly { readonly tags: readonly string[] }[]): readonly string[] =>
  once(deals.flatMap(({ tags }) => tags)).toSorted((a, b) => a.localeCompare(b));

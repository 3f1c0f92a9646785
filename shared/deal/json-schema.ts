// The deal document as JSON Schema, for people and programs that write deal files without us.
import { z } from 'zod';
import { DEAL_VERSION, storedDealShape } from './document.ts';

/** What references must resolve to and the like is said in `validate.ts`: no schema can. */
export const dealJsonSchema = (): unknown => ({
  title: `Parley deal, document version ${DEAL_VERSION}`,
  ...z.toJSONSchema(storedDealShape, { target: 'draft-2020-12' }),
});

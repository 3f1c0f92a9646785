// A deal's document rebuilt from its first one: the way back across an upgrade of the document, where the
// inverse patches were written for an older version.
import { applyPatches, enablePatches, type Patch } from 'immer';
import { type OldDocument, upgraded } from '../../shared/deal/upgrades.ts';

enablePatches();

export interface PatchOfVersion {
  readonly version: number;
  readonly patch: readonly Patch[];
}

/** The document after the patches, each applied to the document version it was written for. */
export const replayed = (initial: OldDocument, patches: readonly PatchOfVersion[]): OldDocument =>
  patches.reduce(
    (document, { version, patch }) =>
      applyPatches(upgraded(document, Number(document.version), version), [...patch]),
    initial,
  );

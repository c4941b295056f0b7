import {toBase64Url} from './lookup/signed-file.ts';

/**
 * Who sends something without an account makes its secret first and keeps it: an answer that was lost costs nothing, and the
 * same secret sent again is the same thing. `tsr_` opens a report, `tsc_` the case a seller was told of. The server makes
 * `tsi_`, which opens an inbox for photos, and `tsp_`, with which a phone sends one photo.
 */
export type HolderSecretKind = 'tsr' | 'tsc' | 'tsi' | 'tsp';

/** `random`: 32 bytes from a generator fit for secrets. */
export const holderSecret = (kind: HolderSecretKind, random: Uint8Array): string => `${kind}_${toBase64Url(random)}`;

export const isHolderSecret = (text: string): boolean => /^ts[rcip]_[A-Za-z0-9_-]{43}$/.test(text);

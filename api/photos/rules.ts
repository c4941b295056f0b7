import type {PhotoOf} from '../../shared/photos/contract.ts';
import {problems} from '../../shared/problems.ts';

/** What photos are made into. */
export const madeKinds = ['webp', 'jpeg'] as const;
export type MadeKind = (typeof madeKinds)[number];

export const mediaTypes: Readonly<Record<MadeKind, string>> = {webp: 'image/webp', jpeg: 'image/jpeg'};

/** How often making a picture may end without an answer before the photo is refused. */
export const mostTries = 3;

/** A photo as stored. */
export type PhotoRow = {
	id: string;
	about: string;
	place: number;
	shows: PhotoOf['shows'];
	alt: string | null;
	secretHash: string;
	passing: boolean;
	sha256: string;
	bytes: number;
	state: PhotoOf['state'];
	offset: number;
	tries: number;
	problem: string | null;
	problemDetail: string | null;
	announcedAt: Date;
	changedAt: Date;
	hash: string | null;
	kind: MadeKind | null;
	madeBytes: number | null;
	width: number | null;
	height: number | null;
	previewHash: string | null;
	likeness: string | null;
	band0: number | null;
	band1: number | null;
	band2: number | null;
	band3: number | null;
	erasedAt: Date | null;
	erasedWhy: string | null;
	bytesLeft: boolean;
};

/** What is found by its likeness, in hex: four bands of 16 bits. */
export function bandsOf(likeness: string | null) {
	const band = (n: number) => (likeness === null ? null : Number.parseInt(likeness.slice(4 * n, 4 * n + 4), 16));
	return {band0: band(0), band1: band(1), band2: band(2), band3: band(3)};
}

/** Likenesses that differ in so many bits at most are of one picture. */
export const mostUnlike = 8;

/** What turns a band of 16 bits into all that differ from it in two bits at most: 137. */
const turns = Array.from({length: 16}, (_, one) => 1 << one).flatMap((one, n, all) => [
	one,
	...all.slice(0, n).map(other => one | other),
]);

/**
 * All bands that differ from one in two bits at most. Of four bands of likenesses that differ in eight bits one differs in no
 * more than two, so none is missed.
 */
export const bandsNear = (band: number): number[] => [band, ...turns.map(turn => band ^ turn)];

export const shownPhoto = (row: PhotoRow): PhotoOf => ({
	id: row.id,
	place: row.place,
	shows: row.shows,
	alt: row.alt,
	state: row.state,
	sha256: row.sha256,
	bytes: row.bytes,
	offset: row.offset,
	problem: problemOf(row),
	shown:
		row.hash === null || row.kind === null || row.erasedAt !== null
			? null
			: {width: row.width ?? 0, height: row.height ?? 0, hash: row.hash, type: mediaTypes[row.kind]},
	erased: row.erasedAt && {at: row.erasedAt.toISOString(), why: row.erasedWhy ?? ''},
});

function problemOf({problem, problemDetail}: PhotoRow): PhotoOf['problem'] {
	if (problem === null) return null;
	const known = Object.entries(problems).find(([code]) => code === problem)?.[1];
	const title = known?.title ?? problem;
	return {code: problem, title, detail: problemDetail === title ? null : problemDetail};
}

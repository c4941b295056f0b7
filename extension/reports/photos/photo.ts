import type {PhotoAnnounced, photoShows} from '../../../shared/photos/contract.ts';

export type PhotoShows = (typeof photoShows)[number];

/** One photo as IndexedDB keeps it: made anew in this browser, so it holds nothing but its points. */
export type Photo = {
	id: string;
	/** the draft or report it belongs to, or the piece of evidence that is being written */
	of: string;
	place: number;
	blob: Blob;
	width: number;
	height: number;
	/** of the blob, lower-case hex */
	sha256: string;
	shows: PhotoShows;
	/** what is to be seen, for whoever can't see it */
	alt: string;
};

/** How photos are announced to the server, in the order of their places. */
export const announced = (photos: readonly Pick<Photo, 'blob' | 'sha256' | 'shows' | 'alt'>[]): PhotoAnnounced[] =>
	photos.map(({blob, sha256, shows, alt}, place) => ({
		place,
		sha256,
		bytes: blob.size,
		shows,
		alt: alt.trim() || null,
	}));

import {ownSeller} from '../../reader/pick.ts';
import type {ReadStore} from './read-store.ts';

/** `p07901312` is the article `7901/312` of one section; the code in the page's data is of one size. */
export const readZara: ReadStore = (_, {listingId}) => ({
	seller: ownSeller(null),
	sku: listingId?.replace(/^.(\d{4})(\d{3})$/, '$1/$2') ?? undefined,
});

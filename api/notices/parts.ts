import {definePart} from '../records/index.ts';
import {noticeSubjects, noticesAbout} from './queries.ts';
import {shownProduct, shownStore} from './rules.ts';

/** Lines of warning lists that name a store. */
export const storeNoticePart = definePart({
	kind: 'store',
	name: 'notices',
	load: noticesAbout,
	subjects: noticeSubjects('store'),
	shape: shownStore,
});

/** Recalls of a product. */
export const productNoticePart = definePart({
	kind: 'product',
	name: 'notices',
	load: noticesAbout,
	subjects: noticeSubjects('product'),
	shape: shownProduct,
});

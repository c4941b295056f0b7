import {definePart} from '../records/index.ts';
import {noticesAbout} from './queries.ts';
import {shownProduct, shownStore} from './rules.ts';

export const storeNoticePart = definePart({kind: 'store', name: 'notices', load: noticesAbout, shape: shownStore});
export const productNoticePart = definePart({
	kind: 'product',
	name: 'notices',
	load: noticesAbout,
	shape: shownProduct,
});

import {type Candidate, candidatesOf} from '../../../reader/candidate.ts';
import type {Page} from '../../../reader/page.ts';
import {pick} from '../../../reader/pick.ts';
import {bigcommerce} from './bigcommerce.ts';
import {magento} from './magento.ts';
import {type Platform, shownBy} from './platform.ts';
import {prestashop} from './prestashop.ts';
import {shopify} from './shopify.ts';
import {woocommerce} from './woocommerce.ts';

const platforms: readonly Platform[] = [shopify, woocommerce, magento, prestashop, bigcommerce];

/** What a page says where the software that made it always says it. For shops that are no registered store. */
export function readPlatform(page: Page): Candidate[] {
	const platform = platforms.find(({marks}) => pick(page, marks) !== null);
	if (!platform) return [];
	return [
		...candidatesOf('page', shownBy(platform, page)),
		...candidatesOf('state', platform.data?.(page) ?? {}, exact),
	];
}

/** What scripts of a known platform hold is no guess at what a key may mean. */
const exact = 1.2;

import {readAliexpress} from './aliexpress.ts';
import {readAmazon} from './amazon.ts';
import {readEbay} from './ebay.ts';
import {readEtsy} from './etsy.ts';
import type {ReadStore} from './read-store.ts';
import {readTemu} from './temu.ts';

/** How a store's documents are read where general rules do not suffice, by store id. */
export const readings: Readonly<Record<string, ReadStore>> = {
	aliexpress: readAliexpress,
	amazon: readAmazon,
	ebay: readEbay,
	etsy: readEtsy,
	temu: readTemu,
};

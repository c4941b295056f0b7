import {readPage} from '../reader/read.ts';
import {type HtmlToRead, openHtml} from '../reader/read-html.ts';
import {dataForMachines} from './data-for-machines.ts';
import {fingerprint} from './fingerprint.ts';
import type {Reading} from './read-settled.ts';

/** Reads what a page part handed over: once with every source it wants heard, once with what a person sees alone. */
export function readForPage(asked: HtmlToRead): Reading {
	const document = openHtml(asked);
	const reading = readPage({...asked, document});
	const visible = readPage({...asked, document, except: dataForMachines});
	return {...reading, printOfVisible: fingerprint(visible.facts)};
}

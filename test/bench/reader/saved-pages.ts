import {readFileSync} from 'node:fs';
import path from 'node:path';
import {findStore} from '../../../extension/stores/index.ts';
import type {Pages} from '../../ground/store-server.ts';

/** Real pages as their stores once served them, read in place. */
export const savedPages = path.resolve('../shared/pages');

export type SavedPage = {file: string; url: string};

export const listOfPages = (): SavedPage[] =>
	readFileSync(path.join(savedPages, 'list.jsonl'), 'utf8')
		.split('\n')
		.filter(Boolean)
		// The list's own shape; its README says so
		.map(line => JSON.parse(line) as SavedPage);

export const htmlOf = ({file}: SavedPage): string => readFileSync(path.join(savedPages, file), 'utf8');

/** Pages that the extension reads by itself: listings of registered stores, at most `most`, evenly from the whole list. */
export function listings(most: number): SavedPage[] {
	const all = listOfPages().filter(({url}) => findStore(new URL(url))?.identify(new URL(url)));
	const step = Math.max(all.length / most, 1);
	return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

const placeOf = (url: string) => {
	const {hostname, pathname, search} = new URL(url);
	return hostname + pathname + search;
};

/** Serves them under their own addresses; whatever else they ask for is not there. */
export function servedPages(pages: readonly SavedPage[]): Pages {
	const byPlace = new Map(pages.map(page => [placeOf(page.url), page]));
	return (host, place) => {
		const page = byPlace.get(host + place);
		return page ? htmlOf(page) : null;
	};
}

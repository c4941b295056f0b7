import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {atMost, type Check} from '../check.ts';

/** What is put into pages, minified and gzipped. */
export function weight(extension: string): Check[] {
	const kilobytes = (name: string) =>
		gzipSync(readFileSync(path.join(extension, 'content-scripts', name)), {level: 9}).length / 1000;
	const loader = kilobytes('product.js');
	const manifest = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as {
		content_scripts?: {matches: string[]}[];
	};
	const everywhere = (manifest.content_scripts ?? []).filter(({matches}) =>
		matches.some(pattern => /<all_urls>|:\/\/\*\//.test(pattern)),
	);
	return [
		atMost('scripts in pages of other sites', everywhere.length, 'scripts', 0),
		atMost('in a store’s other pages, gzipped', loader, 'kB', 2.5),
		atMost('in a listing, every store included, gzipped', loader + kilobytes('reader.js'), 'kB', 14),
	];
}

import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Browser} from '../../ground/browser.ts';

/** The built background, unchanged, behind a script that takes the time when a message comes and when its verdict goes out. */
export function withMarks(extension: string): string {
	const folder = `${extension}-marked`;
	cpSync(extension, folder, {recursive: true});
	const file = path.join(folder, 'manifest.json');
	const manifest = JSON.parse(readFileSync(file, 'utf8'));
	const {service_worker: worker} = manifest.background;
	writeFileSync(file, JSON.stringify({...manifest, background: {...manifest.background, service_worker: 'marks.js'}}));
	writeFileSync(
		path.join(folder, 'marks.js'),
		`const {runtime: {onMessage}, storage: {session}} = chrome;
		const [add, set] = [onMessage.addListener.bind(onMessage), session.set.bind(session)];
		globalThis.marks = [];
		let came = null;
		onMessage.addListener = listener => add((message, ...rest) => {
			if (message?.is === 'page-read') came = performance.now();
			return listener(message, ...rest);
		});
		session.set = items => {
			if (came !== null && Object.values(items).some(item => item?.is === 'judged')) {
				marks.push(performance.now() - came);
				came = null;
			}
			return set(items);
		};
		importScripts(${JSON.stringify(worker)});`,
	);
	return folder;
}

/** What was measured since it was asked last, in ms. */
export const marksOf = async (browser: Browser): Promise<number[]> =>
	(await browser.worker()).evaluate(() => (globalThis as unknown as {marks: number[]}).marks.splice(0));

/** Rows in the extension's table of records. */
export const recordsHeld = async (browser: Browser): Promise<number> =>
	(await browser.worker()).evaluate(
		() =>
			new Promise<number>((done, failed) => {
				const opening = indexedDB.open('touchstone');
				opening.onerror = () => failed(opening.error);
				opening.onsuccess = () => {
					const counting = opening.result.transaction('records').objectStore('records').count();
					counting.onsuccess = () => {
						opening.result.close();
						done(counting.result);
					};
				};
			}),
	);

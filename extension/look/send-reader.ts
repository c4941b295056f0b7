import type {Source} from '../../shared/product.ts';
import {ask, tell} from '../platform/page-runtime.ts';
import {pageHtml} from './page-html.ts';
import {watchDocument} from './quiet.ts';
import {type Reading, readSettled} from './read-settled.ts';
import {readerMemory, readerOf, whatIsShown} from './reader-memory.ts';
import {sameAddress} from './same-address.ts';
import {rootOf} from './unclobbered.ts';

/**
 * Has the document read for the look it was sent with, and tells the background what was found. The background reads:
 * words of twenty languages and the ways of every store stay out of the page. Over as soon as another look begins.
 */
export async function sendReader(): Promise<void> {
	const memory = readerMemory();
	const {job} = memory;
	if (!job) return;
	let latest: Reading | null = null;
	let heard = '';
	const read = async (except: readonly Source[]) => {
		// Pages change without end, their texts seldom: only another text is worth another reading.
		const text = except.join() + (rootOf(document)?.textContent ?? '');
		if (latest && text === heard) return latest;
		const page = pageHtml(document);
		const reading = page && (await ask<Reading>({is: 'read-page', look: job.look, ...page, except: [...except]}));
		if (reading) [latest, heard] = [reading, text];
		return reading;
	};
	await readSettled(
		{
			...readerOf(document, job, memory.shown, read),
			inPage: job.inPage,
			isOver: () => memory.job !== job || !sameAddress(location.href, job.url),
			watch: watchDocument(document),
		},
		result => {
			tell({is: 'page-read', look: job.look, url: location.href, result});
			if (result.is === 'listing' && latest) memory.shown = whatIsShown(document, job, latest);
		},
	);
}

import type {Source} from '../../shared/product.ts';
import {ask, tell} from '../platform/page-runtime.ts';
import {hiddenFigures, mayBeHidden} from './hidden-figures.ts';
import {pageHtml} from './page-html.ts';
import type {PageReading} from './read-for-page.ts';
import {type Reading, readSettled} from './read-settled.ts';
import {readerMemory, readerOf, whatIsShown} from './reader-memory.ts';
import {sameAddress} from './same-address.ts';
import {watchDocument} from './watch-document.ts';

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
	some.length === others.length && some.every((one, at) => one === others[at]);

/**
 * Has the document read for the look it was sent with, and tells the background what was found. The background reads:
 * words of twenty languages and the ways of every store stay out of the page. Over as soon as another look begins.
 */
export async function sendReader(): Promise<void> {
	const memory = readerMemory();
	const {job} = memory;
	if (!job) return;
	let latest: Reading | null = null;
	let heard: readonly string[] = [];
	const read = async (except: readonly Source[]) => {
		const html = pageHtml(document);
		if (!html) return null;
		// Pages change without end, what they say seldom: only that is worth another reading.
		const said = [...except, '', ...html];
		if (latest && isSame(said, heard)) return latest;
		const asked = (hidden: string[]) =>
			ask<PageReading>({is: 'read-page', look: job.look, html, hidden, except: [...except]});
		let answer = await asked([]);
		if (answer && mayBeHidden(document, answer.figures)) answer = await asked(hiddenFigures(document));
		if (answer) [latest, heard] = [answer.reading, said];
		return answer?.reading ?? null;
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

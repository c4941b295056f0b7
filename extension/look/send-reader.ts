import type {Source} from '../../shared/product.ts';
import {tell} from '../platform/page-runtime.ts';
import {readPage} from '../reader/read.ts';
import {watchDocument} from './quiet.ts';
import {readSettled} from './read-settled.ts';
import {readerMemory, readerOf, whatIsShown} from './reader-memory.ts';
import {sameAddress} from './same-address.ts';

/** Reads the document for the look it was sent with, and tells the background. Over as soon as another look begins. */
export async function sendReader(): Promise<void> {
	const memory = readerMemory();
	const {job} = memory;
	if (!job) return;
	const read = (except: readonly Source[]) => readPage({document, url: job.url, domain: job.domain, except});
	await readSettled(
		{
			...readerOf(document, job, memory.shown, read),
			inPage: job.inPage,
			isOver: () => memory.job !== job || !sameAddress(location.href, job.url),
			watch: watchDocument(document),
		},
		result => {
			tell({is: 'page-read', look: job.look, url: location.href, result});
			if (result.is === 'listing') memory.shown = whatIsShown(document, job, result.facts, read);
		},
	);
}

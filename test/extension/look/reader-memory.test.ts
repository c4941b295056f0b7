// @vitest-environment happy-dom
import {beforeEach, describe, expect, test} from 'vitest';
import {fingerprint} from '../../../extension/look/fingerprint.ts';
import {leaveJob} from '../../../extension/look/leave-job.ts';
import type {ReaderJob} from '../../../extension/look/look.ts';
import type {Reading} from '../../../extension/look/read-settled.ts';
import {readerMemory, readerOf, structuredText, whatIsShown} from '../../../extension/look/reader-memory.ts';
import {money} from '../../../shared/money.ts';
import type {Source} from '../../../shared/product.ts';
import {pageFacts} from '../page-facts.ts';

const job = (listing: string): ReaderJob => {
	return {look: 't', url: `https://shop.example/p/${listing}`, domain: 'shop.example', listing, inPage: true};
};

/** A reader that believes data for machines before what is visible. */
async function read(except: readonly Source[]): Promise<Reading> {
	const data = !except.includes('json-ld') && document.querySelector('script[type="application/ld+json"]')?.textContent;
	const visible = {
		name: document.querySelector('h1')?.textContent ?? '',
		price: document.querySelector('.price')?.textContent?.replace('€', '') ?? '',
	};
	const factsOf = ({name, price}: {name: string; price: string}) =>
		pageFacts({
			title: name,
			price: {low: money(Number(price), 'EUR'), high: null},
			from: {title: data ? 'json-ld' : 'page'},
		});
	return {
		isListing: true,
		facts: factsOf(data ? JSON.parse(data) : visible),
		printOfVisible: fingerprint(factsOf(visible)),
	};
}

const draw = (name: string, price: string, data = name) => {
	document.head.innerHTML = `<meta property="og:title" content="${data}">`;
	document.body.innerHTML = `<script type="application/ld+json">{"name":"${data}","price":"${price}"}</script><main><h1>${name}</h1><p class="price">€${price}</p><button>Add to cart</button></main>`;
};

beforeEach(() => draw('Oak Lamp', '24.90'));

describe('another listing in the same document', () => {
	const shown = async () => whatIsShown(document, job('1000001'), await read([]));

	test('is stale while nothing changed', async () => {
		const reader = readerOf(document, job('1000002'), await shown(), read);
		expect(reader.isStale((await reader.read())!)).toBe(true);
	});

	test('is read as it is when everything changed', async () => {
		const before = await shown();
		draw('Walnut Chair', '80.00');
		const reader = readerOf(document, job('1000002'), before, read);
		const reading = (await reader.read())!;
		expect([reader.isStale(reading), reading.facts.title, reading.facts.from.title]).toEqual([
			false,
			'Walnut Chair',
			'json-ld',
		]);
	});

	test('is read from what is visible when the data for machines was left behind', async () => {
		const before = await shown();
		document.querySelector('h1')!.textContent = 'Walnut Chair';
		document.querySelector('.price')!.textContent = '€80.00';
		const reader = readerOf(document, job('1000002'), before, read);
		const reading = (await reader.read())!;
		const {facts} = reading;
		expect([facts.title, facts.price?.low.minor]).toEqual(['Walnut Chair', 8000]);
		expect(reader.isStale(reading)).toBe(false);
	});

	test('the same listing again is never stale', async () => {
		const reader = readerOf(document, job('1000001'), await shown(), read);
		expect(reader.isStale((await reader.read())!)).toBe(false);
	});
});

test('the job reaches the reader by a place no element of the page can take', () => {
	document.body.innerHTML = '<form id="touchstone"><input name="job"></form>';
	leaveJob(job('1'));
	expect(readerMemory().job?.listing).toBe('1');
	readerMemory().shown = {listing: '1', print: '', printOfVisible: '', structured: ''};
	leaveJob(job('2'));
	expect(readerMemory()).toMatchObject({job: {listing: '2'}, shown: {listing: '1'}});
});

test('data for machines is looked at up to a limit', () => {
	document.body.innerHTML = `<script type="application/ld+json">${'x'.repeat(2_000_000)}</script>`;
	expect(structuredText(document).length).toBe(512 * 1024);
});

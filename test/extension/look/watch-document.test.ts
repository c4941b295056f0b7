// @vitest-environment happy-dom
import {beforeEach, describe, expect, test} from 'vitest';
import {watchDocument} from '../../../extension/look/watch-document.ts';

beforeEach(() => {
	document.head.innerHTML = '';
	document.body.innerHTML = '<p>£5</p>';
});

async function seenOf(change: () => void): Promise<boolean> {
	let seen = false;
	const stop = watchDocument(document).onceChanged(() => {
		seen = true;
	});
	change();
	await new Promise(resolve => setTimeout(resolve, 5));
	stop();
	return seen;
}
const append = (html: string) => () => {
	const template = document.createElement('template');
	template.innerHTML = html;
	document.body.append(template.content);
};

describe('a change of the document', () => {
	test.each([
		['a text', () => document.querySelector('p')!.firstChild!.replaceWith('£6')],
		['an element', append('<p>£6</p>')],
		['a script that holds data', append('<script type="application/ld+json">{}</script>')],
		['an element among frames', append('<iframe></iframe><p>£6</p>')],
	])('is seen when it is %s', async (_, change) => expect(await seenOf(change)).toBe(true));

	test.each([
		['a style sheet', append('<link rel="stylesheet">')],
		['a frame', append('<iframe></iframe>')],
		['a script from elsewhere', append('<script src="https://cdn.example/a.js"></script>')],
		['our own badge', append('<touchstone-badge></touchstone-badge>')],
	])('is not worth a look when it is %s', async (_, change) => expect(await seenOf(change)).toBe(false));
});

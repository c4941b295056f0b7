import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {challengesInHead} from '../../../api/sellers/visible-text.ts';

const meta = '<meta name="touchstone-challenge" content="abc">';

describe('the challenge in the head of a page', () => {
	test.each([
		['in the head', `<!doctype html><html lang="en"><head><title>Pens</title>${meta}</head><body></body></html>`],
		[
			'after scripts and styles',
			`<html><head><script>if (a<b) "</head>"</script><style>a{}</style>${meta}</head></html>`,
		],
		['in other letters', '<HTML><HEAD><META CONTENT=" abc " NAME="Touchstone-Challenge"></HEAD></HTML>'],
	])('is seen %s', (_, html) => expect(challengesInHead(html)).toEqual(['abc']));

	test.each([
		['in the body', `<html><head></head><body>${meta}</body></html>`],
		['after the head', `<html><head></head>${meta}<body></body></html>`],
		['without a head', meta],
		['behind something that begins the body', `<html><head><div>a review</div>${meta}</head></html>`],
		['behind bare words', `<html><head>hello ${meta}</head></html>`],
		['for browsers without script', `<html><head><noscript>${meta}</noscript></head></html>`],
		['in a template', `<html><head><template>${meta}</template></head></html>`],
		['in a comment', `<html><head><!-- ${meta} --></head></html>`],
		['in a title', `<html><head><title>${meta}</title></head></html>`],
		['in a script', `<html><head><script>'${meta}'</script></head></html>`],
		['in a second head', `<html><head></head><body><head>${meta}</head></body></html>`],
		['in an attribute', `<html><head><meta name="description" content='${meta}'></head></html>`],
		['by another name', '<html><head><meta property="touchstone-challenge" content="abc"></head></html>'],
	])('is not seen %s', (_, html) => expect(challengesInHead(html)).toEqual([]));

	test('is never seen behind whatever strangers write into the body', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (before, after) => {
				const html = `<html><head><title>x</title></head><body>${before}${meta}${after}</body></html>`;
				expect(challengesInHead(html)).toEqual([]);
			}),
		);
	});
});

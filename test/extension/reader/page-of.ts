import {readSaved} from '../../../extension/cli/read-saved.ts';
import type {ReadPage} from '../../../extension/reader/read.ts';

export const shopUrl = 'https://quarry-works.example/products/slate-clock';

/** What the reader makes of a made-up page with this body and head. */
export const readBody = (body: string, head = '', url = shopUrl): ReadPage =>
	readSaved(`<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`, url);

export const jsonLd = (value: unknown): string =>
	`<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

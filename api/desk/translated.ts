import {html} from 'hono/html';
import type {World} from '../world.ts';
import type {Html} from './desk-page.ts';
import {said} from './said.ts';

const languages = new Intl.DisplayNames('en', {type: 'language', fallback: 'code'});

function languageName(code: string): string {
	try {
		return languages.of(code) ?? code;
	} catch {
		// Not every service says BCP 47
		return code;
	}
}

/** What stands below each text: its translation by a machine, which is named; nothing where there is none. */
export async function translated({translator}: Pick<World, 'translator'>, texts: readonly string[]): Promise<Html[]> {
	const found = translator ? await translator.translate(texts) : [];
	return texts.map((_, place) => {
		const one = found[place];
		return one
			? html`<div class="translation" role="note" aria-label="Machine translation"><p class="quiet">Machine translation from ${languageName(one.from)}, by ${translator?.name ?? ''}. The original counts.</p>${said(one.text)}</div>`
			: html``;
	});
}

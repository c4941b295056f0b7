import {foreign, type Markup, markup} from '../markup.ts';

export type Row = readonly [name: string, value: Markup | string | null];

/** Names and values, without those that nobody knows. */
export const rows = (all: readonly Row[]): Markup =>
	markup`<dl>${all.map(([name, value]) => (value === null ? '' : markup`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>`;

/** What a stranger wrote, if anything. */
export const told = (text: string | null): Markup | null => (text === null ? null : foreign(text));

/** Lines of a foreign text as paragraphs. */
export const prose = (text: string): Markup =>
	markup`${text
		.split(/\n{2,}/)
		.filter(part => part.trim() !== '')
		.map(part => markup`<p class="prose">${foreign(part)}</p>`)}`;

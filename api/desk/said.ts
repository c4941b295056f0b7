import {html} from 'hono/html';
import {shownPieces} from '../../shared/shown-signs.ts';
import type {Html} from './desk-page.ts';

/** Words of somebody else, with their lines; signs that nobody would see are named where they stand. */
export const said = (text: string): Html =>
	html`<div class="said lines" dir="auto">${shownPieces(text).map(({is, words}) => (is === 'hidden' ? html`<mark title="A sign that is not seen">${words}</mark>` : words))}</div>`;

/** The same within a line. */
export const saidShort = (text: string): Html =>
	html`<bdi>${shownPieces(text).map(({is, words}) => (is === 'hidden' ? html`<mark title="A sign that is not seen">${words}</mark>` : words))}</bdi>`;

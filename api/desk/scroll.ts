import {html} from 'hono/html';
import type {Html} from './desk-page.ts';

/** A wide table in which nothing takes the focus, to be scrolled by the keyboard too. `label`: what it holds. */
export const scroll = (label: string, table: Html): Html =>
	html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${table}</div>`;

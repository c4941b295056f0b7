import {html} from 'hono/html';
import type {Html} from './desk-page.ts';

/** On what one letter presses: `comforts.js` listens for it. */
export const pressedBy = (key: string | undefined): Html =>
	key === undefined ? html`` : html` data-key="${key}" aria-keyshortcuts="${key}"`;

/** The letter, for those who see; others are told it by the element itself. */
export const keyShown = (key: string | undefined): Html =>
	key === undefined ? html`` : html` <kbd aria-hidden="true">${key}</kbd>`;

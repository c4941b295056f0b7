import {html} from 'hono/html';
import {dayMs} from '../../shared/clock.ts';
import type {Html} from './desk-page.ts';

/** How long there is: words, and whether it is over. `due` null: nobody waits for it. */
export function timeLeft(due: string | null, now: Date): {words: string; isOver: boolean} {
	if (due === null) return {words: 'no clock', isOver: false};
	const ms = Date.parse(due) - now.getTime();
	const days = Math.floor(Math.abs(ms) / dayMs);
	const counted = days === 0 ? 'less than a day' : days === 1 ? '1 day' : `${days} days`;
	return ms < 0 ? {words: `due for ${counted}`, isOver: true} : {words: `${counted} left`, isOver: false};
}

/** The same as a word; red only when it is due. */
export const clock = (due: string | null, now: Date): Html => {
	const {words, isOver} = timeLeft(due, now);
	return due === null
		? html`<span class="quiet">${words}</span>`
		: html`<time datetime="${due}"${isOver ? html` class="word bad"` : ''}>${words}</time>`;
};

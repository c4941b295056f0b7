import {html} from 'hono/html';
import {shownLine, shownText} from '../../shared/reports/shown-text.ts';
import type {Html} from './desk-page.ts';

/** Words of somebody else, with their lines; signs that nobody would see are named where they stand. */
export const said = (text: string): Html => html`<div class="said lines" dir="auto">${shownText(text)}</div>`;

/** The same within a line, which keeps its own direction. */
export const saidShort = (text: string): Html => html`<bdi>${shownLine(text)}</bdi>`;

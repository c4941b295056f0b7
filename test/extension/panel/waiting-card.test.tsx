import {render} from 'preact';
import {act} from 'preact/test-utils';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {wordsFor} from '../../../extension/locales/index.ts';
import {WaitingCard} from '../../../extension/panel/waiting-card.tsx';
import {facts} from './given.ts';
import {text} from './mount.ts';

const words = wordsFor('en', []);

beforeEach(() => {
	vi.useFakeTimers();
	document.body.replaceChildren();
});
afterEach(() => {
	render(null, document.body);
	vi.useRealTimers();
});

test('asking is an outline for 300 ms, then words, then words that say it is still so', async () => {
	const state = {is: 'asking', facts, server: 'http://127.0.0.1:8787', since: new Date().toISOString()} as const;
	await act(() => render(<WaitingCard state={state} words={words} />, document.body));
	expect(document.querySelector('.skeleton')).not.toBeNull();
	await act(() => void vi.advanceTimersByTime(310));
	expect(document.querySelector('.skeleton')).toBeNull();
	expect(text(document.body)).toContain('Asking 127.0.0.1:8787 …');
	await act(() => void vi.advanceTimersByTime(4000));
	expect(text(document.body)).toContain('Still asking 127.0.0.1:8787 …');
});

test('a panel opened while a question is long under way says so at once', async () => {
	const since = new Date(Date.now() - 9000).toISOString();
	const state = {is: 'asking', facts, server: 'http://127.0.0.1:8787', since} as const;
	await act(() => render(<WaitingCard state={state} words={words} />, document.body));
	expect(text(document.body)).toContain('Still asking');
});

import {render} from 'preact';
import {expect, test, vi} from 'vitest';
import {wordsFor} from '../../../extension/locales/index.ts';
import {SayForm} from '../../../extension/reports/view/say-form.tsx';
import {button, mount, settle, text} from '../panel/mount.ts';

const words = wordsFor('en', ['en-GB']);
const form = (kept: string, keep: (words: string) => Promise<void>, onSend: (said: string) => unknown) => (
	<SayForm label="Why?" act="Send" words={words} kept={{words: kept, keep}} onSend={onSend} />
);
const area = (page: HTMLElement) => page.querySelector('textarea')!;
const type = (page: HTMLElement, said: string) =>
	settle(() => {
		area(page).value = said;
		area(page).dispatchEvent(new Event('input', {bubbles: true}));
	});
const kept = async () => undefined;

test('words that could not be put on disk stay, and it is said why', async () => {
	const page = await mount(form('', kept, () => Promise.reject(new Error('the disk is full'))));
	await type(page, 'It is not what was examined.');
	await settle(() => button(page, 'Send').click());
	expect(area(page).value).toBe('It is not what was examined.');
	expect(text(page.querySelector('[role=alert]'))).toBe('This browser could not keep it: the disk is full');
});

test('half an answer is kept when its form goes, and stands there again', async () => {
	const keep = vi.fn(kept);
	const page = await mount(form('', keep, kept));
	await type(page, 'The box was');
	await settle(() => render(null, page));
	expect(keep).toHaveBeenLastCalledWith('The box was');
	expect(area(await mount(form('The box was', keep, kept))).value).toBe('The box was');
});

test('what was sent is gone from its form, and comes back when it is refused', async () => {
	const page = await mount(form('The box was open.', kept, kept));
	await settle(() => button(page, 'Send').click());
	await settle(() => render(form('', kept, kept), page));
	expect(area(page).value).toBe('');
	await settle(() => render(form('The box was open.', kept, kept), page));
	expect(area(page).value).toBe('The box was open.');
});

import {render} from 'preact';
import {expect, test, vi} from 'vitest';
import {wordsFor} from '../../../extension/locales/index.ts';
import type {Collected, PhoneInbox} from '../../../extension/reports/photos/phone-inbox.ts';
import {PhonePhotos} from '../../../extension/reports/view/phone-photos.tsx';
import {now} from '../panel/given.ts';
import {button, mount, settle, text} from '../panel/mount.ts';

const words = wordsFor('en', ['en-GB']);
const quiet: Collected = {opened: true, taken: 0, left: {count: 0, why: null}};

/** The phone's part of a form, over an inbox that answers these one after the other, the last one again and again. */
const shown = (...answers: (Collected | Error)[]) => shownAt(now, ...answers);
async function shownAt(at: string, ...answers: (Collected | Error)[]) {
	const calls: string[] = [];
	const inbox: PhoneInbox = {
		url: 'https://records.example/p/t',
		until: '2026-11-22T13:10:00.000Z',
		async collect() {
			calls.push('collect');
			const answer = (answers.length > 1 ? answers.shift() : answers[0])!;
			if (answer instanceof Error) throw answer;
			return answer;
		},
		close: async () => void calls.push('close'),
	};
	const onDone = vi.fn();
	const tools = {phone: async () => inbox, qr: async () => ({side: 9, path: ''})};
	const page = await mount(<PhonePhotos of="d1" words={words} now={at} tools={tools} onDone={onDone} />);
	return {page, calls, onDone};
}

test('when its time is over it is looked into once more, and then no more', async () => {
	const timers = vi.spyOn(globalThis, 'setTimeout');
	const again = () => timers.mock.calls.filter(([, ms]) => ms !== undefined && ms > 1000);
	const {page, calls} = await shownAt('2026-11-22T13:10:00.000Z', {...quiet, taken: 1});
	expect(again()).toEqual([]);
	await shown(quiet);
	expect(again()).toHaveLength(1);
	timers.mockRestore();
	expect(text(page)).toContain('The time of this address is over');
	expect(text(page)).toContain('1 photo came');
	expect(page.querySelector('svg')).toBeNull();
	expect(calls).toEqual(['collect']);
});

test('out of sight an inbox stays open: what the phone sends then is not lost', async () => {
	const {page, calls} = await shown(quiet);
	await settle(() => render(null, page));
	expect(calls).toEqual(['collect']);
});

test('"Done" takes in what came last before it closes the inbox', async () => {
	const {page, calls, onDone} = await shown(quiet, {...quiet, taken: 1});
	await settle(() => button(page, 'Done').click());
	expect(calls).toEqual(['collect', 'collect', 'close']);
	expect(onDone).toHaveBeenCalledOnce();
});

test('"Done" says first what it would let go', async () => {
	const {page, calls, onDone} = await shown(quiet, {...quiet, left: {count: 1, why: {is: 'full'}}});
	await settle(() => button(page, 'Done').click());
	expect(text(page.querySelector('[role=alert]'))).toContain('1 photo has come for which there is no room');
	expect(onDone).not.toHaveBeenCalled();
	await settle(() => button(page, 'Done').click());
	expect(calls.at(-1)).toBe('close');
	expect(onDone).toHaveBeenCalledOnce();
});

test('without an answer "Done" deletes nothing', async () => {
	const {page, calls, onDone} = await shown(quiet, new Error('no answer'));
	await settle(() => button(page, 'Done').click());
	expect(calls).not.toContain('close');
	expect(onDone).toHaveBeenCalledOnce();
});

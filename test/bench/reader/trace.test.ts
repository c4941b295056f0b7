import {describe, expect, test} from 'vitest';
import {sharesOf, type TraceEvent} from './trace.ts';

/** An event of the page's main thread, from and to in ms; all of it processor time. */
const event = (name: string, from: number, to: number, args: TraceEvent['args'] = {}): TraceEvent => {
	const [ts, dur] = [from * 1000, (to - from) * 1000];
	return {name, ph: 'X', pid: 1, tid: 1, ts, dur, tdur: dur, args};
};
const ours = {worldName: 'Touchstone'};
const carried = {chrome_mojo_event_info: {mojo_interface_tag: 'extensions.mojom.MessagePort'}};

describe('whose a main thread’s time is', () => {
	test('ours is what runs in our world, and the page’s is the rest, also of one task', () => {
		const events = [
			event('RunTask', 0, 100),
			event('v8.callFunction', 10, 30),
			event('v8.callFunction', 40, 45, ours),
			event('RunTask', 200, 220),
			event('v8.run', 200, 218, ours),
			event('FunctionCall', 201, 210, ours),
		];
		expect(sharesOf(events, 'Touchstone')).toEqual({own: 97, ours: 23, longest: 18});
	});

	test('ours is also what the browser does to carry our messages, and what our promises do', () => {
		const events = [
			event('v8.run', 0, 1, ours),
			event('Receive mojo message', 10, 14, carried),
			event('v8.callFunction', 11, 12, ours),
			event('PerformMicrotaskCheckpoint', 20, 26),
			event('Send', 21, 22, {chrome_extension_id: {}}),
		];
		expect(sharesOf(events, 'Touchstone')).toEqual({own: 0, ours: 11, longest: 6});
	});

	test('promises of the page among which one of ours is done are the page’s, but for that one', () => {
		const events = [
			event('PerformMicrotaskCheckpoint', 0, 50),
			event('v8.callFunction', 0, 40),
			event('v8.callFunction', 45, 48, ours),
		];
		expect(sharesOf(events, 'Touchstone')).toEqual({own: 47, ours: 3, longest: 3});
	});

	test('other threads are nobody’s, and where nothing of ours ran there is nothing to say', () => {
		const elsewhere = {...event('RunTask', 0, 500), tid: 2};
		expect(sharesOf([elsewhere, event('v8.run', 0, 2, ours)], 'Touchstone')?.own).toBe(0);
		expect(sharesOf([elsewhere], 'Touchstone')).toBeNull();
	});
});

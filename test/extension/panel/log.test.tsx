import {describe, expect, test} from 'vitest';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import type {HeldLog, LogTrouble} from '../../../extension/log/held-log.ts';
import {Options} from '../../../extension/options/options.tsx';
import {Panel} from '../../../extension/panel/panel.tsx';
import {optionsViewOf} from '../options/given-options.ts';
import {looks, memoryOf, requests} from './given-memory.ts';
import {states} from './given-states.ts';
import {viewOf} from './given-view.ts';
import {mount, text} from './mount.ts';

const at = '2026-11-20T12:00:00.000Z';
const log: HeldLog = {
	name: 'log',
	origin: 'touchstone-log/1',
	size: 412,
	root: '',
	note: 'the good head',
	at,
	askedAt: at,
	trouble: null,
};
const trouble = (is: LogTrouble['is'], overAt: string | null = null): HeldLog => ({
	...log,
	trouble: {is, note: 'the other head', size: 377, at: '2026-11-21T12:00:00.000Z', overAt},
});
const remembering = (held: HeldLog | null) => memoryOf(looks, requests, held);
const panelWith = (held: HeldLog | null) =>
	mount(<Panel {...viewOf(states['no page']!, {memory: remembering(held)})} />);
const optionsWith = (held: HeldLog | null) => mount(<Options {...optionsViewOf({memory: remembering(held)})} />);

describe('a public log that forgot something', () => {
	test('is said in the panel, with what it had and what it shows', async () => {
		const page = await panelWith(trouble('smaller'));
		const said = text(page.querySelector('[aria-labelledby="log-title"]'));
		expect(said).toContain('The public log forgot something');
		expect(said).toContain('412');
		expect(said).toContain('377');
	});

	test('is not said when all is well, when nothing is known, or when it is over', async () => {
		for (const held of [null, log, trouble('changed', at)])
			expect((await panelWith(held)).querySelector('[aria-labelledby="log-title"]')).toBeNull();
	});

	test('is said in the settings with both heads, also when it is over', async () => {
		for (const held of [trouble('another'), trouble('changed', at)]) {
			const page = await optionsWith(held);
			expect([...page.querySelectorAll('pre')].map(text)).toEqual(['the good head', 'the other head']);
			expect(text(page)).toContain('412');
		}
		expect(text(await optionsWith(log))).toContain('Nothing it had said is missing.');
		expect(text(await optionsWith(null))).toContain('Nothing is kept yet');
	});

	test.each(languages.map(({id}) => id))('is said in %s', async language => {
		const words = wordsFor(language, []);
		for (const is of ['smaller', 'changed', 'another'] as const) {
			const page = await mount(<Options {...optionsViewOf({words, memory: remembering(trouble(is, at))})} />);
			expect(text(page)).not.toMatch(/undefined|NaN|\{\w+\}/);
		}
	});
});

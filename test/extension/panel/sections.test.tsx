import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import {sections} from '../../../extension/panel/sections/index.ts';
import {memoryOf} from './given-memory.ts';
import {noReports} from './given-reports.ts';
import {states} from './given-states.ts';
import {viewOf} from './given-view.ts';
import {mount, settle, text} from './mount.ts';

const folder = `${import.meta.dirname}/../../../extension/panel/sections`;

test('every section file is registered once', () => {
	const declared = readdirSync(folder).filter(file =>
		readFileSync(`${folder}/${file}`, 'utf8').includes(': Section = {'),
	);
	expect(declared.sort()).toEqual(sections.map(({id}) => `${id}.tsx`).sort());
});

describe.each(sections)('section $id', ({View}) => {
	test.each(Object.entries(states))('in the state "%s" shows nothing or a section with a heading', async (_, state) => {
		const page = await mount(<View {...viewOf(state)} />);
		for (const button of page.querySelectorAll('button[aria-expanded]'))
			await settle(() => (button as HTMLElement).click());
		for (const section of page.querySelectorAll('section')) {
			const heading = section.querySelector(`#${CSS.escape(section.getAttribute('aria-labelledby') ?? '')}`);
			expect(heading?.tagName).toBe('H2');
			expect(text(heading)).not.toBe('');
		}
		expect(text(page)).not.toMatch(/undefined|NaN|Invalid|\{\w+\}/);
	});

	test.each(languages.map(({id}) => id))('speaks %s', async language => {
		const page = await mount(<View {...viewOf(states['a second visit']!, {words: wordsFor(language, [])})} />);
		expect(text(page)).not.toMatch(/undefined|NaN|\{\w+\}/);
	});

	test('says so when the memory can not be read', async () => {
		const broken = {
			...memoryOf(),
			visits: () => Promise.reject(new Error('locked')),
			sent: () => Promise.reject(new Error('locked')),
			codeChecks: () => Promise.reject(new Error('locked')),
		};
		const reports = {...noReports, reports: () => Promise.reject(new Error('locked'))};
		const page = await mount(<View {...viewOf(states['no page']!, {memory: broken, reports})} />);
		for (const button of page.querySelectorAll('button')) await settle(() => button.click());
		if (page.querySelector('section')) expect(text(page.querySelector('[role="alert"]'))).toContain('locked');
	});
});

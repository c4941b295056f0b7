import {unzipSync} from 'fflate';
import {useState} from 'preact/hooks';
import {describe, expect, test, vi} from 'vitest';
import {PackChooser} from '../../../extension/disputes/pack-chooser.tsx';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import {type DisputeAnswers, noAnswers} from '../../../extension/reports/dispute-answers.ts';
import type {DisputeMatter} from '../../../shared/disputes/matter.ts';
import {matter} from '../../shared/disputes/some-matter.ts';
import {button, mount, settle, text} from '../panel/mount.ts';

const now = '2026-11-22T12:40:00.000Z';
const inEnglish = wordsFor('en', ['en-GB']);
type Saved = {pack: Blob; name: string};

async function chooser(more: Partial<DisputeMatter> = {}, words = inEnglish, said: Partial<DisputeAnswers> = {}) {
	const saved: Saved[] = [];
	function Kept() {
		const [answers, setAnswers] = useState({...noAnswers, ...said});
		return (
			<PackChooser
				words={words}
				now={now}
				matter={matter(more)}
				said={answers}
				onAnswer={patch => setAnswers({...answers, ...patch})}
				save={(pack, name) => saved.push({pack, name})}
			/>
		);
	}
	return {page: await mount(<Kept />), saved};
}
const field = (page: HTMLElement, label: string): HTMLInputElement => {
	const found = [...page.querySelectorAll('label')].find(each => text(each).startsWith(label));
	return page.querySelector<HTMLInputElement>(`[id="${found?.getAttribute('for')}"]`)!;
};
const fill = (page: HTMLElement, label: string, value: string) =>
	settle(() => {
		const input = field(page, label);
		input.value = value;
		input.dispatchEvent(new Event('input', {bubbles: true}));
	});
const tick = (page: HTMLElement, label: string) =>
	[...page.querySelectorAll('label')].find(each => text(each) === label)!.querySelector('input')!;
const choose = (page: HTMLElement, value: string) =>
	settle(() => page.querySelector<HTMLInputElement>(`input[value="${value}"]`)!.click());

test('offers the store’s own forum first, with its time limits and what becomes of the goods', async () => {
	const {page} = await chooser();
	expect([...page.querySelectorAll<HTMLInputElement>('[type=radio]')].map(({value}) => value)[0]).toBe('aliexpress');
	expect(text(page.querySelector('.pack-facts'))).toContain('Was until 25 October 2026');
	expect(text(page)).toContain('Post nothing back unasked.');
});

test('a forum that wants a brand’s statement says so while there is none', async () => {
	const {page} = await chooser();
	await choose(page, 'card');
	expect(text(page)).toContain('It wants a signed statement of the brand');
	expect(text(page)).toContain('Keep the goods.');
});

test('the day on which it was opened there moves the limits that run from it', async () => {
	const {page} = await chooser();
	expect(text(page)).toContain('Runs from a day that is not known yet');
	await fill(page, 'Opened there on', '2026-11-20');
	expect(text(page)).toContain('Others have until 25 November 2026');
	await choose(page, 'card');
	await choose(page, 'aliexpress');
	expect(field(page, 'Opened there on').value).toBe('2026-11-20');
	await choose(page, 'paypal');
	expect(field(page, 'Opened there on').value).toBe('');
});

test('the latest day that the seller said, what never came, and the forum’s decision move the others', async () => {
	const {page} = await chooser();
	await settle(() => tick(page, 'It has not arrived').click());
	expect(text(page)).toContain('Runs from a day that is not known yet');
	await fill(page, 'Latest day of delivery', '2026-11-20');
	expect(text(page)).toContain('Until 5 December 2026');
	await fill(page, 'Decided there on', '2026-11-21');
	expect(text(page)).toContain('Until 28 November 2026');
});

test('a day that can not be is said, and moves nothing', async () => {
	const {page} = await chooser();
	await fill(page, 'Arrived on', '2026-09-01');
	expect(text(page)).toContain('It has to be from 1 October 2026 to 22 November 2026.');
	expect(text(page.querySelector('.pack-facts'))).toContain('Was until 25 October 2026');
});

test('how it was paid brings those forward who carried the money', async () => {
	const order = async (page: HTMLElement) =>
		[...page.querySelectorAll<HTMLInputElement>('[type=radio]')].map(({value}) => value).indexOf('paypal');
	const {page} = await chooser({}, inEnglish, {paidWith: 'card'});
	const before = await order(page);
	const select = page.querySelector('select')!;
	await settle(() => {
		select.value = 'paypal';
		select.dispatchEvent(new Event('change', {bubbles: true}));
	});
	expect(await order(page)).toBeLessThan(before);
});

test('what the page promised of delivery stands beside the question for it', async () =>
	expect(text((await chooser()).page)).toContain('The page said: “Arrives by 20 October”'));

test('telephone and address are asked for by those alone who write by post', async () => {
	const {page} = await chooser();
	expect(text(page)).not.toContain('Your address');
	await choose(page, '12315');
	expect(text(page)).toContain('They go into its pack alone');
});

test('makes the pack and hands it over, with the day in it', async () => {
	const {page, saved} = await chooser();
	await choose(page, 'paypal');
	await settle(() => button(page, 'Make the pack').click());
	await vi.waitFor(() => expect(saved).toHaveLength(1), 20_000);
	expect(saved.map(({name}) => name)).toEqual(['touchstone-paypal-cas-17.zip']);
	const files = unzipSync(new Uint8Array(await saved[0]!.pack.arrayBuffer()));
	expect(Object.keys(files)).toEqual(expect.arrayContaining(['index.html', 'calendar.ics', 'SHA256SUMS']));
	await settle(() => undefined);
	expect(text(page.querySelector('[role=status]'))).toContain('touchstone-paypal-cas-17.zip is in your downloads');
});

test('says why when it can not be made', async () => {
	const {page, saved} = await chooser({facts: null as unknown as string});
	await settle(() => button(page, 'Make the pack').click());
	await vi.waitFor(() => expect(page.querySelector('[role=alert]')).not.toBeNull(), 20_000);
	expect(text(page.querySelector('[role=alert]'))).toMatch(/^The pack could not be made: /);
	expect(saved).toEqual([]);
});

describe.each(languages)('in $id', ({id}) => {
	test('speaks that language alone', async () => {
		const {page} = await chooser({}, wordsFor(id, []));
		expect(text(page)).not.toMatch(/\{\w+\}|undefined/);
		expect(page.querySelectorAll('[type=radio]').length).toBeGreaterThan(3);
	});
});

import {unzipSync} from 'fflate';
import {describe, expect, test, vi} from 'vitest';
import {PackChooser} from '../../../extension/disputes/pack-chooser.tsx';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import type {DisputeMatter} from '../../../shared/disputes/matter.ts';
import {matter} from '../../shared/disputes/some-matter.ts';
import {button, mount, settle, text} from '../panel/mount.ts';

const now = '2026-11-22T12:40:00.000Z';
const inEnglish = wordsFor('en', ['en-GB']);
type Saved = {pack: Blob; name: string};

async function chooser(more: Partial<DisputeMatter> = {}, words = inEnglish) {
	const saved: Saved[] = [];
	const page = await mount(
		<PackChooser words={words} now={now} matter={matter(more)} save={(pack, name) => saved.push({pack, name})} />,
	);
	return {page, saved};
}
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
	const day = page.querySelector<HTMLInputElement>('[type=date]')!;
	await settle(() => {
		day.value = '2026-11-20';
		day.dispatchEvent(new Event('input', {bubbles: true}));
	});
	expect(text(page)).toContain('Others have until 25 November 2026');
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

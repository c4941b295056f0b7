import {describe, expect, test} from 'vitest';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import {Options} from '../../../extension/options/options.tsx';
import {button, mount, settle, text} from '../panel/mount.ts';
import {optionsViewOf, otherKey, settings, trustedKey} from './given-options.ts';

const type = (page: ParentNode, address: string) =>
	settle(() => {
		const input = page.querySelector<HTMLInputElement>('input[type="url"]')!;
		input.value = address;
		input.dispatchEvent(new Event('input', {bubbles: true}));
	});
const submit = (page: ParentNode) =>
	settle(() => {
		page.querySelector('form')!.dispatchEvent(new Event('submit', {bubbles: true, cancelable: true}));
	});
const step = (page: ParentNode) => text(page.querySelector('#server-step'));

/** What is kept while the page is used. */
function keeper() {
	const kept: [string, unknown][] = [];
	return {kept, keep: async (name: string, value: unknown) => void kept.push([name, value])};
}

test.each(languages.map(({id}) => id))('every section has a heading in %s', async language => {
	const page = await mount(<Options {...optionsViewOf({words: wordsFor(language, [])})} />);
	for (const section of page.querySelectorAll('section'))
		expect(text(page.querySelector(`#${section.getAttribute('aria-labelledby')}`))).not.toBe('');
	expect(text(page)).not.toMatch(/undefined|\{\w+\}/);
});

describe('the server', () => {
	test('its key is used only after the shopper saw the fingerprint and said so', async () => {
		const {kept, keep} = keeper();
		const page = await mount(<Options {...optionsViewOf({keep})} />);
		await type(page, 'touchstone.example');
		await submit(page);
		expect(step(page)).toContain('Compare this fingerprint');
		expect(step(page)).toContain('It is not the key you trusted so far');
		expect(kept).toEqual([]);
		await settle(() => button(page, 'Use this server').click());
		expect(kept).toEqual([['api', {base: 'https://touchstone.example', key: otherKey}]]);
		expect(text(page.querySelector('.saving'))).toBe('Saved');
	});

	test('the same key again is said to be the same', async () => {
		const askServer = async () => ({ok: true, key: trustedKey, fingerprint: '', signedAt: settings.api.base}) as const;
		const page = await mount(<Options {...optionsViewOf({askServer})} />);
		await submit(page);
		expect(step(page)).toContain('the key you trust already');
	});

	test('its mirrors are asked only after the shopper and the browser allowed it', async () => {
		const {kept, keep} = keeper();
		const mirror = 'https://mirror.example';
		const namedMirrors = async () => [mirror, 'https://other.example'];
		let allows = false;
		const allow = async () => allows;
		const page = await mount(<Options {...optionsViewOf({keep, allow, namedMirrors})} />);
		await settle(() => button(page, 'Allow mirror.example').click());
		expect(kept).toEqual([]);
		allows = true;
		await settle(() => button(page, 'Allow mirror.example').click());
		expect(kept).toEqual([['mirrors', [mirror]]]);
		const after = await mount(
			<Options {...optionsViewOf({keep, namedMirrors, settings: {...settings, mirrors: [mirror]}})} />,
		);
		expect(text(after)).toContain('mirror.example may be asked.');
		await settle(() => button(after, 'Stop asking mirror.example').click());
		expect(kept.at(-1)).toEqual(['mirrors', []]);
	});

	test('cancelling changes nothing', async () => {
		const {kept, keep} = keeper();
		const page = await mount(<Options {...optionsViewOf({keep})} />);
		await submit(page);
		await settle(() => button(page.querySelector('#server-step')!, 'Cancel').click());
		expect([step(page), kept]).toEqual(['', []]);
	});

	test.each([
		['', 'This is not an address'],
		['http://touchstone.example', 'Only https://'],
	])('the address "%s" is answered with what is wrong', async (address, words) => {
		const page = await mount(<Options {...optionsViewOf()} />);
		await type(page, address);
		await submit(page);
		expect(step(page)).toContain(words);
		expect(page.querySelector('input[type="url"]')?.getAttribute('aria-invalid')).toBe('true');
	});

	test.each([
		['offline', 'gave no answer'],
		['not-touchstone', 'not a Touchstone server'],
		['bad-signature', 'not signed with the key it names'],
	] as const)('%s has its own words', async (why, words) => {
		const page = await mount(<Options {...optionsViewOf({askServer: async () => ({ok: false, why})})} />);
		await submit(page);
		expect(step(page)).toContain(words);
	});

	test('without permission nothing is asked', async () => {
		const asked: string[] = [];
		const askServer = async (base: string) => {
			asked.push(base);
			return {ok: false, why: 'offline'} as const;
		};
		const page = await mount(<Options {...optionsViewOf({askServer, allow: async () => false})} />);
		await submit(page);
		expect(step(page)).toContain('not allowed to reach');
		expect(asked).toEqual([]);
	});

	test('no trusted key is said, not hidden', async () => {
		const page = await mount(
			<Options {...optionsViewOf({settings: {...settings, api: {...settings.api, key: null}}})} />,
		);
		expect(text(page)).toContain('No key is trusted yet');
	});
});

test('language and country are kept as they are chosen', async () => {
	const {kept, keep} = keeper();
	const page = await mount(<Options {...optionsViewOf({keep})} />);
	const [language, country] = page.querySelectorAll('select');
	for (const [select, value] of [
		[language, 'de'],
		[country, 'AT'],
		[language, ''],
	] as const) {
		await settle(() => {
			select!.value = value;
			select!.dispatchEvent(new Event('change', {bubbles: true}));
		});
	}
	expect(kept).toEqual([
		['language', 'de'],
		['country', 'AT'],
		['language', null],
	]);
});

test('what could not be kept is said', async () => {
	const page = await mount(<Options {...optionsViewOf({keep: () => Promise.reject(new Error('full'))})} />);
	await settle(() => page.querySelector('select')!.dispatchEvent(new Event('change', {bubbles: true})));
	expect(text(page.querySelector('.saving'))).toContain('Not saved: Error: full');
});

test('a site is turned on again, and that can be undone', async () => {
	const {kept, keep} = keeper();
	const view = optionsViewOf({keep, settings: {...settings, storesOff: ['temu', 'kessel.example']}});
	const page = await mount(<Options {...view} />);
	await settle(() => button(page, 'Turn on for Temu').click());
	expect(kept).toEqual([['storesOff', ['kessel.example']]]);
});

test('everything is deleted only after a question that says what goes, and comes back by undo', async () => {
	const page = await mount(<Options {...optionsViewOf()} />);
	expect(text(page)).toContain('4 product pages looked at');
	await settle(() => button(page, 'Delete all of this').click());
	expect(page.querySelector('#kept-question')?.hasAttribute('hidden')).toBe(false);
	await settle(() => button(page.querySelector('#kept-question')!, 'Delete all').click());
	expect(text(page)).toContain('0 product pages looked at');
	await settle(() => button(page, 'Undo').click());
	expect(text(page)).toContain('4 product pages looked at');
});

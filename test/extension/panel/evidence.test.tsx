import {expect, test} from 'vitest';
import {evidence} from '../../../extension/panel/sections/evidence.tsx';
import {finding, judged} from './given.ts';
import {viewOf} from './given-view.ts';
import {mount, settle, text} from './mount.ts';

const {View} = evidence;

test('each finding is one button that says its strength and its line', async () => {
	const page = await mount(<View {...viewOf(judged('verified'))} />);
	const lines = [...page.querySelectorAll('h3 button')].map(text);
	expect(lines[0]).toMatch(/^proved ?“Beauty Hall” may sell Nordlicht/);
	expect(lines.at(-1)).toMatch(/^unknown ?Returns/);
	expect(text(page.querySelector('h2'))).toContain('5 findings');
});

test('a line opens to who says so, since, until, how it was checked and a safe link, and closes again', async () => {
	const page = await mount(<View {...viewOf(judged('verified'))} />);
	const line = page.querySelector<HTMLButtonElement>('h3 button')!;
	const region = page.querySelector(`#${CSS.escape(line.getAttribute('aria-controls')!)}`)!;
	expect(line.getAttribute('aria-expanded')).toBe('false');
	expect(region.hasAttribute('hidden')).toBe(true);

	line.focus();
	await settle(() => line.click());
	expect(line.getAttribute('aria-expanded')).toBe('true');
	expect([...region.querySelectorAll('dt')].map(text)).toEqual([
		'Who says so',
		'Since',
		'Until',
		'How we know',
		'Source',
	]);
	expect([...region.querySelectorAll('time')].map(text)).toEqual(['3 May 2025', '3 May 2027']);
	const link = region.querySelector('a')!;
	expect([link.href, link.rel, link.target]).toEqual([
		'https://nordlicht.example/stores/4711',
		'noopener noreferrer',
		'_blank',
	]);
	expect(document.activeElement).toBe(line);

	await settle(() => line.click());
	expect(region.hasAttribute('hidden')).toBe(true);
});

test('a badge opens to who allowed whom, from the owner of the mark to the seller', async () => {
	const link = {kind: 'ordinary', territory: ['AT', 'DE'], from: '2026-01-01', until: '2027-12-31'} as const;
	const chain = [
		{...link, licensor: 'Nordlicht GmbH', licensee: 'Nord Trade', kind: 'exclusive' as const, territory: []},
		{...link, licensor: 'Nord Trade', licensee: 'Beauty Hall'},
	].map(one => ({...one, territory: [...one.territory]}));
	const state = judged('verified', {verdict: {level: 'verified', findings: [finding('badge-valid', {chain})]}});
	const page = await mount(<View {...viewOf(state)} />);
	await settle(() => page.querySelector<HTMLButtonElement>('h3 button')!.click());
	expect([...page.querySelectorAll('ol li')].map(text)).toEqual([
		'Nordlicht GmbH owner of the mark',
		'Nord Trade exclusive licence from Nordlicht GmbH · everywhere · 1 January 2026 to 31 December 2027',
		'Beauty Hall ordinary licence from Nord Trade · Austria and Germany · 1 January 2026 to 31 December 2027',
	]);
});

test.each(['javascript:alert(1)', 'http://plain.example/', 'https://user@bank.example/', 'not an address'])(
	'an address that may not be opened (%s) is no link',
	async link => {
		const state = judged('clear', {verdict: {level: 'clear', findings: [finding('record-clear', {link})]}});
		const page = await mount(<View {...viewOf(state)} />);
		await settle(() => page.querySelector<HTMLButtonElement>('h3 button')!.click());
		expect(page.querySelector('a')).toBeNull();
	},
);

test('every kind of witness and strength has its words', async () => {
	for (const kind of ['record', 'page', 'device', 'list'] as const) {
		for (const strength of ['proved', 'claimed', 'unknown'] as const) {
			const one = finding('no-record', {strength, witness: {kind, name: 'json-ld'}});
			const page = await mount(<View {...viewOf(judged('unknown', {verdict: {level: 'unknown', findings: [one]}}))} />);
			await settle(() => page.querySelector<HTMLButtonElement>('h3 button')!.click());
			expect([...page.querySelectorAll('dd')].map(text).every(Boolean)).toBe(true);
		}
	}
});

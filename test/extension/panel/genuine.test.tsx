import {expect, test} from 'vitest';
import {genuine} from '../../../extension/panel/sections/genuine.tsx';
import {judged} from './given.ts';
import {memoryOf} from './given-memory.ts';
import {viewOf} from './given-view.ts';
import {button, mount, settle, text} from './mount.ts';

const {View} = genuine;

test('sellers with a checked badge are named with store, kind and end', async () => {
	const page = await mount(<View {...viewOf(judged('caution'))} />);
	await settle(() => {});
	expect([...page.querySelectorAll('li')].map(text)).toEqual([
		'Nordlicht Shop ebay · official store · until 3 May 2027',
		'Lampenhaus AliExpress · authorized store · until 31 December 2026',
	]);
	expect(text(page)).toContain('Nobody was asked');
});

test('a shop whose address is known is a link that opens by a click alone and knows nothing of this page', async () => {
	const page = await mount(<View {...viewOf(judged('caution'))} />);
	await settle(() => {});
	const links = [...page.querySelectorAll('a')];
	expect(links.map(link => [text(link), link.href, link.rel, link.target])).toEqual([
		['Nordlicht Shop', 'https://www.ebay.de/usr/nord', 'noopener noreferrer', '_blank'],
	]);
});

test('of many five are named, and how many there are; all on demand', async () => {
	const [one] = await memoryOf().genuineSellers(judged('caution').facts);
	if (!one) throw new Error('no seller');
	const many = Array.from({length: 12}, (_, at) => ({...one, key: `seller:ebay/${at}`, name: `Shop ${at}`}));
	const page = await mount(
		<View {...viewOf(judged('caution'), {memory: {...memoryOf(), genuineSellers: async () => many}})} />,
	);
	await settle(() => {});
	expect(page.querySelectorAll('li')).toHaveLength(5);
	const all = button(page, 'All 12');
	expect(all.getAttribute('aria-expanded')).toBe('false');
	await settle(() => all.click());
	expect(page.querySelectorAll('li')).toHaveLength(12);
	expect(button(page, 'All 12').getAttribute('aria-expanded')).toBe('true');
});

test('where none is known there is no section', async () => {
	const memory = {...memoryOf(), genuineSellers: async () => []};
	const page = await mount(<View {...viewOf(judged('caution'), {memory})} />);
	await settle(() => {});
	expect(page.querySelector('section')).toBeNull();
});

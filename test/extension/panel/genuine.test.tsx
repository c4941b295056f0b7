import {expect, test} from 'vitest';
import {genuine} from '../../../extension/panel/sections/genuine.tsx';
import {judged, memoryOf, viewOf} from './given.ts';
import {mount, settle, text} from './mount.ts';

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

test('where none is known there is no section', async () => {
	const memory = {...memoryOf(), genuineSellers: async () => []};
	const page = await mount(<View {...viewOf(judged('caution'), {memory})} />);
	await settle(() => {});
	expect(page.querySelector('section')).toBeNull();
});

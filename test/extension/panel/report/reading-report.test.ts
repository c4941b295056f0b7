import {expect, test} from 'vitest';
import {readingReport} from '../../../../extension/panel/report/reading-report.ts';
import {judged} from '../given.ts';

const given = {unread: ['price'], page: 'html\n body', at: '2026-11-22T12:40:00.000Z', extension: '0.1.0'} as const;

test('a report names the host and where each field stood, and no value of any', () => {
	const state = judged('clear');
	if (state.is !== 'judged') throw new Error('not judged');
	const facts = {...state.facts, from: {title: 'json-ld', seller: 'page'} as const};
	const report = readingReport({...given, state: {...state, facts}});
	expect(report).toMatchObject({
		host: 'www.aliexpress.com',
		state: 'judged',
		made: '2026-11-22',
		read: {title: 'json-ld', seller: 'page'},
		unread: ['price'],
	});
	expect(JSON.stringify(report)).not.toMatch(/4711|Nordlicht|Beauty Hall|2490/);
});

test('a page that could not be read says why', () => {
	const url = 'https://www.aliexpress.com/item/4711.html';
	const report = readingReport({...given, page: null, state: {is: 'not-understood', url, why: 'page-unreadable'}});
	expect(report).toMatchObject({state: 'page-unreadable', host: 'www.aliexpress.com', read: {}, page: null});
	expect(JSON.stringify(report)).not.toContain('4711');
});

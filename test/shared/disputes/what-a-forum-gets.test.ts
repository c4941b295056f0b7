import {describe, expect, test} from 'vitest';
import {composePack} from '../../../shared/disputes/compose-pack.ts';
import type {DocumentKind} from '../../../shared/disputes/forum.ts';
import {forums} from '../../../shared/disputes/forums/index.ts';
import {matter} from './some-matter.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const decoder = new TextDecoder();

const paper = {name: 'letter.pdf', bytes: new TextEncoder().encode('%PDF-1.7 ')};

/** What a pack tells only where its forum asks for the document: a text of it, a field of matter.json, a file. */
const told: Readonly<Record<Exclude<DocumentKind, 'demand' | 'compensation' | 'parcel'>, readonly string[]>> = {
	contact: ['Lin Wei', 'lin@example.org', '"contact"', '"country"'],
	order: ['8123-5567', '"purchase"', '"days"', '"paidWith"'],
	listing: ['1005.html', '"offer"', '"snapshots"', 'snapshots/'],
	photos: ['"photos"', 'photos/01'],
	codes: ['ABCD-EFGH', '"codes"', 'receipts/'],
	decision: ['The rights owner examined', '"decision"', 'decision.json'],
	'brand-statement': ['"brandStatements"', 'statements/'],
};

describe.each(forums)('a pack for $id', forum => {
	const asked = new Set<string>(forum.documents.map(({is}) => is));
	test('tells what this forum asks for, and nothing else in any of its files', async () => {
		const files = await composePack(matter({brandStatements: [paper]}), forum, now);
		const all = files.map(({path, bytes}) => `${path}\n${decoder.decode(bytes)}`).join('\n');
		for (const [kind, texts] of Object.entries(told))
			for (const text of texts) expect(all.includes(text), `${kind}: ${text}`).toBe(asked.has(kind));
	});

	test('tells of the purchase what an order shows, not what it was for', async () => {
		const files = await composePack(matter(), forum, now);
		const data = decoder.decode(files.find(({path}) => path === 'matter.json')?.bytes);
		expect(data).not.toMatch(/"ownUse"|"goods"/);
	});
});

test('only who has to know who says it is told so', () => {
	const told = forums.filter(({documents}) => documents.some(({is}) => is === 'contact'));
	expect(told.map(({id}) => id)).toEqual(['12315', 'dsa']);
});

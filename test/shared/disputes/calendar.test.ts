import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type CalendarDay, writeCalendar} from '../../../shared/disputes/calendar.ts';

const now = new Date('2026-11-22T12:00:00.123Z');
const day = (more: Partial<CalendarDay> = {}): CalendarDay => ({
	uid: 'cas-1.ebay.open@touchstone.invalid',
	on: '2026-12-31',
	summary: 'Ask, then; wait \\ see',
	description: 'One\nTwo',
	alarms: true,
	...more,
});

/** As a calendar reads it: lines joined again, escapes undone. */
const read = (text: string) =>
	text
		.replaceAll('\r\n ', '')
		.split('\r\n')
		.map(line => line.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign)));

describe('a day in a calendar', () => {
	const lines = read(writeCalendar('Days', [day()], now));
	test('is a whole day that ends before the next, in every zone', () => {
		expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
		expect(lines).toContain('DTEND;VALUE=DATE:20270101');
		expect(lines).toContain('DTSTAMP:20261122T120000Z');
	});
	test('keeps its id whenever it is written, so that it is never there twice', () => {
		expect(lines).toContain('UID:cas-1.ebay.open@touchstone.invalid');
		expect(writeCalendar('Days', [day()], now)).toBe(writeCalendar('Days', [day()], now));
	});
	test('rings three days before and the day before, where somebody has to act', () => {
		expect(lines.filter(line => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P2DT15H', 'TRIGGER:-PT15H']);
		expect(writeCalendar('Days', [day({alarms: false})], now)).not.toContain('VALARM');
	});
	test('has its signs escaped', () => {
		expect(writeCalendar('Days', [day()], now)).toContain('SUMMARY:Ask\\, then\\; wait \\\\ see\r\n');
		expect(lines).toContain('DESCRIPTION:One\nTwo');
	});
	test('begins no line of its own, whatever a stranger wrote', () => {
		const text = writeCalendar('Days', [day({description: 'x\r\nEND:VEVENT\rBEGIN:VEVENT\u0000\u2028y'})], now);
		expect(text.split('\r\n').filter(line => line === 'END:VEVENT')).toHaveLength(1);
	});
});

test('no line is longer than 75 octets, no letter is cut, and nothing is lost', () =>
	fc.assert(
		fc.property(fc.string({unit: 'grapheme', maxLength: 300}), summary => {
			const text = writeCalendar('Days', [day({summary})], now);
			const encoder = new TextEncoder();
			for (const line of text.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
			expect(text.includes('\ufffd')).toBe(summary.includes('\ufffd'));
			const plain = summary.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');
			expect(read(text).find(line => line.startsWith('SUMMARY:'))).toBe(`SUMMARY:${plain}`);
		}),
	));

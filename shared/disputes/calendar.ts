import {addSpan} from '../clock.ts';

/** One day in a calendar. `uid`: the same for the same thing whenever it is written anew. Texts are plain, of any length. */
export type CalendarDay = {uid: string; on: string; summary: string; description: string; alarms: boolean};

const encoder = new TextEncoder();
/** Octets of a line without its end (RFC 5545, 3.1). */
const most = 75;

/**
 * Days as iCalendar (RFC 5545). They are whole days, so they stay those days in every zone; alarms ring at nine in the
 * morning three days before and the day before. `now` is when the file was made.
 */
export function writeCalendar(name: string, days: readonly CalendarDay[], now: Date): string {
	const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Touchstone//Dispute pack//EN',
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(name)}`,
		...days.flatMap(({uid, on, summary, description, alarms}) => [
			'BEGIN:VEVENT',
			`UID:${escaped(uid)}`,
			`DTSTAMP:${stamp}`,
			`DTSTART;VALUE=DATE:${compact(on)}`,
			`DTEND;VALUE=DATE:${compact(addSpan(on, {count: 1, unit: 'days'}))}`,
			`SUMMARY:${escaped(summary)}`,
			`DESCRIPTION:${escaped(description)}`,
			'TRANSP:TRANSPARENT',
			...(alarms ? ['-P2DT15H', '-PT15H'].flatMap(trigger => alarm(trigger, summary)) : []),
			'END:VEVENT',
		]),
		'END:VCALENDAR',
	];
	return lines.map(line => `${folded(line)}\r\n`).join('');
}

const alarm = (trigger: string, summary: string) => [
	'BEGIN:VALARM',
	'ACTION:DISPLAY',
	`DESCRIPTION:${escaped(summary)}`,
	`TRIGGER:${trigger}`,
	'END:VALARM',
];

const compact = (day: string): string => day.replaceAll('-', '');

/** As a value of TEXT: what has a meaning in it is escaped, control characters are gone. */
const escaped = (text: string): string =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/(?!\n)\p{Cc}/gu, ' ')
		.replace(/[\\;,]/g, sign => `\\${sign}`)
		.replaceAll('\n', '\\n');

/** In pieces of at most 75 octets, never within a character; each piece but the first begins with a space. */
function folded(line: string): string {
	let text = '';
	let octets = 0;
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (octets + size > most) {
			text += '\r\n ';
			octets = 1;
		}
		text += character;
		octets += size;
	}
	return text;
}

import {formatMoney, type Money} from '../../shared/money.ts';
import type {cases} from './cases/en.ts';
import type {codes} from './codes/en.ts';
import type {disputes} from './disputes/en.ts';
import {fill, isolate, type Message, type Values} from './message.ts';
import type {pages} from './pages/en.ts';
import type {panel} from './panel/en.ts';
import type {refusals} from './refusals/en.ts';
import type {reports} from './reports/en.ts';
import type {tickets} from './tickets/en.ts';

type Translated<English> = {
	readonly [Key in keyof English]: English[Key] extends string ? string : Exclude<Message, string>;
};
/** The messages of one language. A key that is missing does not compile. */
export type PanelMessages = Translated<typeof panel>;
export type PagesMessages = Translated<typeof pages>;
export type CodesMessages = Translated<typeof codes>;
export type RefusalsMessages = Translated<typeof refusals>;
export type ReportsMessages = Translated<typeof reports>;
export type CasesMessages = Translated<typeof cases>;
export type DisputesMessages = Translated<typeof disputes>;
export type TicketsMessages = Translated<typeof tickets>;
export type Messages = PanelMessages &
	PagesMessages &
	CodesMessages &
	RefusalsMessages &
	ReportsMessages &
	CasesMessages &
	DisputesMessages &
	TicketsMessages;

type English = typeof panel &
	typeof pages &
	typeof codes &
	typeof refusals &
	typeof reports &
	typeof cases &
	typeof disputes &
	typeof tickets;
export type MessageKey = keyof English;

/** Everything the extension says in one language: messages, amounts, times. */
export type Words<Language extends string = string> = {
	/** which of the registered languages this is */
	language: Language;
	/** BCP 47 with the shopper's region, for Intl and the `lang` attribute */
	locale: string;
	dir: 'ltr' | 'rtl';
	say<Key extends MessageKey>(
		key: Key,
		...values: keyof Values<English[Key]> extends never ? [] : [Values<English[Key]>]
	): string;
	number(value: number): string;
	money(amount: Money): string;
	/** 12:40 today, 3 May, 12:40 this year, 3 May 2025 before. `now`, `instant`: ISO. */
	moment(instant: string, now: string): string;
	/** 3 May 2027; a calendar day stays that day in every zone */
	day(dayOrInstant: string): string;
	/** 22 November 2026, 12:40:03 GMT+1 */
	exactly(instant: string): string;
	/** 14.2 kB */
	bytes(count: number): string;
};

export function speak<Language extends string>(
	{id, messages, dir}: {id: Language; messages: Messages; dir: 'ltr' | 'rtl'},
	locale: string,
): Words<Language> {
	const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
	const hour = {hour: 'numeric', minute: '2-digit'} as const;
	const date = {day: 'numeric', month: 'long'} as const;
	const written = (instant: string, options: Intl.DateTimeFormatOptions) => {
		const then = new Date(instant);
		return Number.isNaN(then.getTime()) ? isolate(instant, dir) : dates(options).format(then);
	};
	const kilobytes = new Intl.NumberFormat(locale, {style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1});
	return {
		language: id,
		locale,
		dir,
		say: (key, ...[values]) => fill(messages[key], values ?? {}, {locale, dir}),
		number: value => new Intl.NumberFormat(locale).format(value),
		money: amount => formatMoney(amount, locale),
		moment(instant, now) {
			const [then, today] = [new Date(instant), new Date(now)];
			if (then.toDateString() === today.toDateString()) return written(instant, hour);
			if (then.getFullYear() === today.getFullYear()) return written(instant, {...date, ...hour});
			return written(instant, {...date, year: 'numeric'});
		},
		day(dayOrInstant) {
			const zone = dayOrInstant.length === 10 ? {timeZone: 'UTC'} : {};
			return written(dayOrInstant, {...date, year: 'numeric', ...zone});
		},
		exactly: instant => written(instant, {...date, ...hour, year: 'numeric', second: '2-digit', timeZoneName: 'short'}),
		bytes: count => kilobytes.format(count / 1000),
	};
}

import {toHex} from '../address.ts';
import {formatMoney} from '../money.ts';
import {shownText} from '../reports/shown-text.ts';
import {readBrandStatement} from './brand-statement.ts';
import {writeCalendar} from './calendar.ts';
import {deadlinesOf} from './deadlines.ts';
import type {DocumentKind, Forum} from './forum.ts';
import type {DisputeMatter} from './matter.ts';
import {calendarDays} from './pack/calendar-days.ts';
import {asksFor, type PackContext, type PackFile} from './pack/context.ts';
import {pictureKind} from './pack/data-address.ts';
import {matterData} from './pack/matter-data.ts';
import {packPage} from './pack/pack-page.ts';
import {plainJson} from './plain-json.ts';
import {safeName} from './safe-name.ts';
import {sayIn} from './words/pack-words.ts';

export type {PackFile} from './pack/context.ts';

/**
 * A matter as the files that a forum wants: `index.html` to read and print, the evidence in its original form, a calendar of
 * time limits, and the hashes of all of it. Pure: the same matter at the same instant is the same bytes.
 */
export async function composePack(matter: DisputeMatter, forum: Forum, now: Date): Promise<readonly PackFile[]> {
	const {language} = matter;
	const dates = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(language, {timeZone: 'UTC', ...options});
	const [asDay, asInstant] = [dates({dateStyle: 'long'}), dates({dateStyle: 'medium', timeStyle: 'short'})];
	const written = (format: Intl.DateTimeFormat, text: string) =>
		Number.isNaN(Date.parse(text)) ? shownText(text) : format.format(new Date(text));
	const places = new Intl.DisplayNames(language, {type: 'region', fallback: 'code'});
	const say = sayIn(language);

	const photos = await Promise.all(
		matter.photos.map(async (photo, n) => {
			const kind = pictureKind(photo.bytes);
			const ending = kind === 'jpeg' ? 'jpg' : (kind ?? 'bin');
			return {photo, kind, path: `photos/${safeName(n + 1, photo.name, ending)}`, sha256: await hashOf(photo.bytes)};
		}),
	);
	const statements = await Promise.all(
		matter.brandStatements.map(async token => ({token, read: await readBrandStatement(token, matter.brandKeys)})),
	);
	const deadlines = deadlinesOf(forum, matter);
	// What the forum does not ask for is in no file of its pack
	const when = (kind: DocumentKind, files: readonly PackFile[]) => (asksFor(forum, kind) ? files : []);
	const evidence: readonly PackFile[] = [
		...when(
			'photos',
			photos.map(({photo: {bytes}, path}) => ({path, bytes})),
		),
		// What a page wrote is kept as text, so that nothing in it acts when it is opened
		...when(
			'listing',
			matter.snapshots.map(({name, bytes}, n) => ({
				path: `snapshots/${safeName(n + 1, name, snapshotEnding(name, bytes))}`,
				bytes,
			})),
		),
		...when(
			'codes',
			matter.codes.map((code, n) => file(`receipts/${safeName(n + 1, 'code', 'json')}`, plainJson(code))),
		),
		...when('parcel', matter.parcel ? [file('parcel/events.json', plainJson(matter.parcel))] : []),
		...when('decision', matter.decision ? [file('decision.json', plainJson(matter.decision))] : []),
		...when(
			'brand-statement',
			statements.flatMap(({token, read}, n) => [
				file(`statements/${safeName(n + 1, 'brand', 'jws')}`, /^[\w.-]*$/.test(token) ? token : plainJson(token)),
				file(`statements/${safeName(n + 1, 'brand', 'json')}`, plainJson(read)),
			]),
		),
		...when('compensation', matter.compensation ? [file('compensation.json', plainJson(matter.compensation))] : []),
	];
	const context: PackContext = {
		matter,
		forum,
		language,
		now,
		say,
		money: amount => formatMoney(amount, language),
		day: text => written(asDay, text),
		instant: text => (text === '' ? '' : `${written(asInstant, text)} UTC`),
		country: code => places.of(code) ?? code,
		deadlines,
		photos,
		statements,
		evidence,
	};
	const days = calendarDays(context);
	const calendar = days.length === 0 ? [] : [file('calendar.ics', writeCalendar(forum.name[language], days, now))];
	const files = [
		file('index.html', packPage({...context, evidence: [...evidence, ...calendar]})),
		file('matter.json', plainJson(matterData(context))),
		...evidence,
		...calendar,
	];
	return [...files, file('SHA256SUMS', await sums(files))];
}

const file = (path: string, text: string): PackFile => ({path, bytes: new TextEncoder().encode(text)});

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
	toHex(await crypto.subtle.digest('SHA-256', bytes));

/** As `sha256sum -c` reads it: hash, two spaces, path. */
const sums = async (files: readonly PackFile[]): Promise<string> =>
	(await Promise.all(files.map(async ({path, bytes}) => `${await hashOf(bytes)}  ${path}\n`))).join('');

/** Pictures and JSON keep what they are; everything else is text. */
function snapshotEnding(name: string, bytes: Uint8Array): string {
	const kind = pictureKind(bytes);
	if (kind) return kind === 'jpeg' ? 'jpg' : kind;
	return /\.json$/i.test(name) ? 'json' : 'txt';
}

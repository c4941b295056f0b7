import {formatMoney} from '../money.ts';
import {shownText} from '../reports/shown-text.ts';
import {readBrandStatement} from './brand-statement.ts';
import {writeCalendar} from './calendar.ts';
import {deadlinesOf} from './deadlines.ts';
import type {Forum} from './forum.ts';
import type {DisputeMatter} from './matter.ts';
import {calendarDays} from './pack/calendar-days.ts';
import type {PackContext, PackFile} from './pack/context.ts';
import {pictureKind} from './pack/data-address.ts';
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
	const evidence: PackFile[] = [
		...photos.map(({photo: {bytes}, path}) => ({path, bytes})),
		// What a page wrote is kept as text, so that nothing in it acts when it is opened
		...matter.snapshots.map(({name, bytes}, n) => ({
			path: `snapshots/${safeName(n + 1, name, snapshotEnding(name, bytes))}`,
			bytes,
		})),
		...matter.codes.map((code, n) => file(`receipts/${safeName(n + 1, 'code', 'json')}`, plainJson(code))),
		...(matter.parcel ? [file('parcel/events.json', plainJson(matter.parcel))] : []),
		...(matter.decision ? [file('decision.json', plainJson(matter.decision))] : []),
		...statements.flatMap(({token, read}, n) => [
			file(`statements/${safeName(n + 1, 'brand', 'jws')}`, /^[\w.-]*$/.test(token) ? token : plainJson(token)),
			file(`statements/${safeName(n + 1, 'brand', 'json')}`, plainJson(read)),
		]),
		...(matter.compensation ? [file('compensation.json', plainJson(matter.compensation))] : []),
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
		file('matter.json', plainJson(described(context))),
		...evidence,
		...calendar,
	];
	return [...files, file('SHA256SUMS', await sums(files))];
}

const file = (path: string, text: string): PackFile => ({path, bytes: new TextEncoder().encode(text)});

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
}

/** As `sha256sum -c` reads it: hash, two spaces, path. */
const sums = async (files: readonly PackFile[]): Promise<string> =>
	(await Promise.all(files.map(async ({path, bytes}) => `${await hashOf(bytes)}  ${path}\n`))).join('');

/** Pictures and JSON keep what they are; everything else is text. */
function snapshotEnding(name: string, bytes: Uint8Array): string {
	const kind = pictureKind(bytes);
	if (kind) return kind === 'jpeg' ? 'jpg' : kind;
	return /\.json$/i.test(name) ? 'json' : 'txt';
}

/** The matter as data: files by their paths, and the time limits as they were reckoned. */
function described({matter, forum, now, photos, deadlines, evidence}: PackContext) {
	const {photos: _, snapshots, brandStatements: __, ...rest} = matter;
	const kept = evidence.filter(({path}) => path.startsWith('snapshots/'));
	return {
		format: 'touchstone-dispute-pack/1',
		madeAt: now.toISOString(),
		forum: forum.id,
		rulesLookedAtOn: forum.checkedOn,
		...rest,
		photos: photos.map(({path, sha256, photo}) => ({
			path,
			sha256,
			toldSha256: photo.sha256,
			keptAs: photo.keptAs,
			name: photo.name,
		})),
		snapshots: snapshots.map(({name, seenAt}, n) => ({path: kept[n]?.path, name, seenAt})),
		deadlines: deadlines.map(({clock, from, start, on}) => ({
			id: clock.id,
			edge: clock.edge,
			from,
			start,
			count: clock.count,
			unit: clock.unit,
			on,
			source: clock.source,
		})),
	};
}

import {toHex} from '../address.ts';
import {formatMoney} from '../money.ts';
import {shownText} from '../reports/shown-text.ts';
import {readBrandStatement} from './brand-statement.ts';
import {writeCalendar} from './calendar.ts';
import {deadlinesOf} from './deadlines.ts';
import {filesOf} from './documents/index.ts';
import type {Forum} from './forum.ts';
import type {DisputeMatter, GivenFile} from './matter.ts';
import {calendarDays} from './pack/calendar-days.ts';
import {type PackContext, type PackedStatement, type PackFile, textFile} from './pack/context.ts';
import {pictureKind} from './pack/data-address.ts';
import {matterData} from './pack/matter-data.ts';
import {packPage} from './pack/pack-page.ts';
import {snapshotText} from './page-snapshot.ts';
import {plainJson} from './plain-json.ts';
import {safeName} from './safe-name.ts';
import {readStatementFile, type StatementKind} from './statement-file.ts';
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
	const snapshots = await Promise.all(
		matter.snapshots.map(async (kept, n) => {
			const {bytes} = textFile('', snapshotText(kept.said));
			const path = `snapshots/${safeName(n + 1, kept.said.seenAt.slice(0, 10), 'json')}`;
			return {kept, path, bytes, sha256: await hashOf(bytes)};
		}),
	);
	const statements = await Promise.all(matter.brandStatements.map((given, n) => packedStatement(given, n + 1, matter)));
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
		deadlines: deadlinesOf(forum, matter),
		photos,
		snapshots,
		statements,
		evidence: [],
	};
	const evidence = filesOf(context);
	const days = calendarDays(context);
	const calendar = days.length === 0 ? [] : [textFile('calendar.ics', writeCalendar(forum.name[language], days, now))];
	const files = [
		textFile('index.html', packPage({...context, evidence: [...evidence, ...calendar]})),
		textFile('matter.json', plainJson(matterData(context))),
		...evidence,
		...calendar,
	];
	return [...files, textFile('SHA256SUMS', await sums(files))];
}

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
	toHex(await crypto.subtle.digest('SHA-256', bytes));

/** As `sha256sum -c` reads it: hash, two spaces, path. */
const sums = async (files: readonly PackFile[]): Promise<string> =>
	(await Promise.all(files.map(async ({path, bytes}) => `${await hashOf(bytes)}  ${path}\n`))).join('');

const endings: Readonly<Record<StatementKind, string>> = {
	pdf: 'pdf',
	jpeg: 'jpg',
	png: 'png',
	webp: 'webp',
	signed: 'jws',
	json: 'json',
};

/** A statement as it lies in the pack: the very bytes that were given, under an ending that is true of them. */
async function packedStatement(
	file: GivenFile,
	place: number,
	{brandsKnown, offer}: DisputeMatter,
): Promise<PackedStatement> {
	const found = readStatementFile(file.bytes);
	const kind = found.is === 'refused' ? null : found.is;
	const token = found.is === 'signed' ? found.token : null;
	return {
		file,
		path: `statements/${safeName(place, 'brand', kind ? endings[kind] : 'bin')}`,
		sha256: await hashOf(file.bytes),
		kind,
		read: token === null ? null : await readBrandStatement(token, brandsKnown, offer.brand),
	};
}

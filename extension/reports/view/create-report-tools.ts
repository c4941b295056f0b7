import {holderSecret} from '../../../shared/holder-secret.ts';
import {mostPhotos} from '../../../shared/photos/contract.ts';
import type {NewReport} from '../../../shared/reports/contract.ts';
import {measureAppealPath, reportActPath, reportsPath} from '../../../shared/reports/paths.ts';
import {bitmapOf} from '../../codes/reading/bitmap-of.ts';
import {createDisputeTools} from '../../disputes/create-dispute-tools.ts';
import type {Database} from '../../history/database.ts';
import {allDrafts, deleteDraft, draftOf, keepTyped, putDraftBack} from '../../history/drafts.ts';
import {installedOn} from '../../history/installed-on.ts';
import {listingOf} from '../../history/listing-of.ts';
import {lettersWaiting, postLetterOf, postReport} from '../../history/outbox.ts';
import {
	addPhoto,
	type Changed,
	changePhoto,
	movePhoto,
	photosOf,
	putPhotoBack,
	removePhoto,
} from '../../history/report-photos.ts';
import {allReports, dropReport, keepSaying, keepSeen, putReportBack} from '../../history/reports.ts';
import {watchDatabase} from '../../history/watch-database.ts';
import {saveFile} from '../../panel/save-file.ts';
import {browser, ownUrl} from '../../platform/browser.ts';
import {browserNet} from '../../platform/browser-net.ts';
import {readSettings} from '../../platform/settings.ts';
import {tellBackground} from '../../platform/tell-background.ts';
import {bringReport} from '../bring-report.ts';
import {newDraft} from '../draft.ts';
import {keepLook, keepLooks} from '../keep-looks.ts';
import type {Letter} from '../outbox/letter.ts';
import {encode} from '../photos/encode.ts';
import {createKeptInboxes} from '../photos/kept-inboxes.ts';
import {createPhoneInboxes} from '../photos/phone-inboxes.ts';
import {announced, type Photo, type PhotoShows} from '../photos/photo.ts';
import {receiptText} from '../receipt-text.ts';
import {emptyReport, type Report} from '../report.ts';
import {onReportWanted} from '../report-menu.ts';
import {isTicketLetter, ticketLetterPath} from '../tickets/ticket-letter.ts';
import {captureTab} from './capture-tab.ts';
import type {About, ReportTools, Rows, TakenIn} from './report-tools.ts';

/** What a page of the extension can do about reports in this browser; `tab`: the one in front of the shopper, when there is one. */
export function createReportTools(database: Database, tab: number | null): ReportTools {
	const newId = (): string => crypto.randomUUID();
	const now = () => new Date().toISOString();
	const tell = (message: Parameters<typeof tellBackground>[0]) => void tellBackground(message).catch(() => undefined);

	const rows = (tables: Parameters<typeof watchDatabase>[1]): Rows => ({
		watch: changed => watchDatabase(database, tables, changed),
	});

	const letter = (
		given: Pick<Letter, 'kind' | 'report' | 'base' | 'form' | 'path' | 'secret' | 'body' | 'photos'>,
	): Letter => {
		const at = now();
		return {
			...given,
			id: newId(),
			stage: 'body',
			tries: 0,
			madeAt: at,
			nextAt: at,
			trouble: null,
		};
	};
	const takePicture = async (
		picture: Blob,
		keep: (made: Awaited<ReturnType<typeof encode>>) => Promise<Changed | 'full'>,
	): Promise<TakenIn> => {
		const bitmap = await bitmapOf(picture);
		if (!bitmap) return {is: 'no-picture'};
		try {
			// What the screen showed has letters and edges; a camera's picture has neither
			const made = await encode(bitmap, /png|webp/.test(picture.type) ? 'image/webp' : 'image/jpeg');
			const came = await keep(made);
			return {is: came === 'done' ? 'taken' : came};
		} catch (error) {
			return {is: 'failed', detail: String(error)};
		} finally {
			bitmap.close();
		}
	};
	const takeIn = (of: string, picture: Blob, shows: PhotoShows, id: string = newId()): Promise<TakenIn> =>
		takePicture(picture, made => addPhoto(database, {id, of, shows, alt: '', ...made}));

	const phones = createPhoneInboxes({
		...browserNet(database),
		alone: async (name, work) => navigator.locks.request(name, work),
		kept: createKeptInboxes(browser.storage.session, () => new Date()),
		server: async () => (await readSettings(database)).api.base,
		isFull: async of => (await photosOf(database, of)).length >= mostPhotos,
		has: async photo => (await database.photos.get(photo)) !== undefined,
		takeIn: (of, photo, picture) => takeIn(of, picture, 'other', photo),
	});

	const endPhone = (of: string) => void phones.end(of).catch(() => undefined);

	return {
		draftFor: facts => draftOf(database, listingOf(facts)),
		draftNamed: async id => (await database.drafts.get(id)) ?? null,
		drafts: () => allDrafts(database),
		async begin(facts, given) {
			const {country} = await readSettings(database);
			const draft = newDraft({...given, id: newId(), listing: listingOf(facts), facts, country});
			await keepLook(database, draft.id, facts, given.now);
			await database.drafts.add(draft);
			return draft;
		},
		keep: async (id, patch, at) => void (await keepTyped(database, id, patch, at)),
		async discard(id) {
			const gone = await deleteDraft(database, id);
			endPhone(id);
			return {undo: () => putDraftBack(database, gone)};
		},

		photos: of => photosOf(database, of),
		takeIn: (of, picture, shows) => takeIn(of, picture, shows),
		redraw: (photo, picture) => takePicture(picture, made => changePhoto(database, photo, made)),
		describe: async (photo, change) => void (await changePhoto(database, photo, change)),
		move: async (photo, by) => void (await movePhoto(database, photo, by)),
		async remove(photo) {
			const gone = await removePhoto(database, photo);
			return {undo: async () => void (gone && (await putPhotoBack(database, gone)))};
		},
		phone: phones.open,
		isPhoneOpen: phones.isOpen,
		qr: async text => (await import('../../codes/writing/qr-path.ts')).qrPath(text),
		bitmapOf,
		capture: () => captureTab(tab),
		camera: () =>
			navigator.mediaDevices.getUserMedia({
				audio: false,
				video: {facingMode: 'environment', width: {ideal: 2560}, height: {ideal: 1440}},
			}),

		async send(id, report: NewReport) {
			const {api} = await readSettings(database);
			const secret = holderSecret('tsr', crypto.getRandomValues(new Uint8Array(32)));
			const row: Report = {
				...emptyReport,
				id,
				base: api.base,
				secret,
				offer: report.offer,
				said: report,
				sentAt: now(),
				receipt: null,
			};
			await keepLooks(database, id, report.purchase?.orderedOn ?? null);
			await postReport(database, row, photos => {
				const body = JSON.stringify({...report, photos: announced(photos)});
				const about = {kind: 'report', report: id, base: api.base, path: reportsPath, secret, form: null} as const;
				return letter({...about, body, photos: onTheirWay(photos)});
			});
			tell({is: 'send-reports', why: 'new'});
			endPhone(id);
		},
		async sendAbout({report: {id, base, secret, receipt}, kind, about, body: said, photosOf: of, form = null}) {
			if (!receipt) throw new Error('the report has not arrived yet');
			const path = actPath(receipt.report, kind, about);
			await postLetterOf(database, of ?? null, photos => {
				const body = JSON.stringify(of === undefined ? said : {...said, photos: announced(photos)});
				return letter({kind, report: id, base, path, secret, body, form, photos: onTheirWay(photos)});
			});
			tell({is: 'send-reports', why: 'new'});
			if (of !== undefined) endPhone(of);
		},
		keepSaying: (report, form, words) => keepSaying(database, report, form, words),
		letters: () => lettersWaiting(database),
		tryNow: () => tell({is: 'send-reports', why: 'shopper'}),

		reports: () => allReports(database),
		ask: () => tell({is: 'follow-reports'}),
		seen: id => void keepSeen(database, id, now()),
		async bring(key) {
			const brought = await bringReport(database, key);
			if (brought.is === 'here') tell({is: 'follow-reports'});
			return brought;
		},
		async drop(id) {
			const dropped = await dropReport(database, id);
			return {
				async undo() {
					await putReportBack(database, dropped);
					if (dropped.letters.length > 0) tell({is: 'send-reports', why: 'new'});
				},
			};
		},
		saveReceipt(report) {
			const name = report.receipt?.case ?? report.id.slice(0, 8);
			saveFile(new Blob([receiptText(report)], {type: 'text/plain'}), `touchstone-report-${name}.txt`);
		},

		disputes: createDisputeTools(database),

		onWanted: open => (tab === null ? () => {} : onReportWanted(tab, open)),
		installedOn: () => installedOn(database),
		openPage: where => void browser.tabs.create({url: `${ownUrl('/report.html')}#${where}`}),
		rows: {drafts: rows(['drafts']), photos: rows(['photos']), sent: rows(['outbox', 'reports'])},
	};
}

const onTheirWay = (photos: readonly Photo[]): Letter['photos'] =>
	photos.map(({id, blob}, place) => ({photo: id, place, bytes: blob.size, id: null, is: 'waiting', detail: null}));

const actPath = (report: string, kind: About['kind'], about = ''): string =>
	isTicketLetter(kind)
		? ticketLetterPath(kind, about)
		: kind === 'measure-appeal'
			? measureAppealPath(report, about)
			: reportActPath(report, kind);

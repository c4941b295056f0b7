import type {PageFacts} from '../../../shared/product.ts';
import type {NewReport} from '../../../shared/reports/contract.ts';
import type {ReportTyped} from '../../../shared/reports/typed.ts';
import type {QrPath} from '../../codes/writing/qr-path.ts';
import type {DisputeTools} from '../../disputes/dispute-tools.ts';
import type {Brought} from '../bring-report.ts';
import type {Draft} from '../draft.ts';
import type {Letter, LetterKind} from '../outbox/letter.ts';
import type {PhoneInbox} from '../photos/phone-inbox.ts';
import type {Photo, PhotoShows} from '../photos/photo.ts';
import type {ReportKey} from '../receipt-text.ts';
import type {Report} from '../report.ts';

/** What came of a file that should become a photo. `full`: there are as many as there may be. `sent`: the photos are on their way. */
export type TakenIn = {is: 'taken' | 'full' | 'sent' | 'no-picture'} | {is: 'failed'; detail: string};
/** What came of looking at the tab. `not-allowed`: the browser wants the toolbar button pressed first. */
export type Captured = {is: 'seen'; picture: Blob} | {is: 'not-allowed'} | {is: 'failed'; detail: string};
export type Undo = {undo(): Promise<void>};

/** What is sent about a report that is there already; `photosOf`: under which name its photos are kept here. */
export type About = {
	report: Report;
	kind: Exclude<LetterKind, 'report'>;
	/** the measure that is appealed, or the ticket that is acted on */
	about?: string;
	body: Record<string, unknown>;
	photosOf?: string;
	/** in which form its words were written */
	form?: string;
};

/** `watch` answers how to stop. */
export type Rows = {watch(changed: () => void): () => void};

/** What a person can set going about reports. Sections and pages ask nothing of the browser by themselves. */
export type ReportTools = {
	draftFor(facts: PageFacts): Promise<Draft | null>;
	draftNamed(id: string): Promise<Draft | null>;
	drafts(): Promise<readonly Draft[]>;
	/** begins a report about the page in front of the shopper */
	begin(facts: PageFacts, given: {now: string; language: string; codes: ReportTyped['codes']}): Promise<Draft>;
	/** keeps what was changed in a draft; `at`: ISO instant */
	keep(id: string, patch: Partial<ReportTyped>, at: string): Promise<void>;
	discard(id: string): Promise<Undo>;

	photos(of: string): Promise<readonly Photo[]>;
	takeIn(of: string, picture: Blob, shows: PhotoShows): Promise<TakenIn>;
	/** puts another picture in the place of a photo */
	redraw(photo: Photo, picture: Blob): Promise<TakenIn>;
	describe(photo: Photo, change: Partial<Pick<Photo, 'shows' | 'alt'>>): Promise<void>;
	move(photo: Photo, by: -1 | 1): Promise<void>;
	remove(photo: Photo): Promise<Undo>;
	/** the picture in a file; null when it holds none that can be shown here */
	bitmapOf(file: Blob): Promise<ImageBitmap | null>;
	/** an inbox to which a phone sends photos, the one that is open or a new one; rejects when the server has none or does not answer */
	phone(of: string): Promise<PhoneInbox>;
	/** one was opened, and neither is its time over nor was it closed */
	isPhoneOpen(of: string): Promise<boolean>;
	/** the QR code of a text */
	qr(text: string): Promise<QrPath>;
	/** what the window shows of the tab; only straight from a click */
	capture(): Promise<Captured>;
	camera(): Promise<MediaStream>;

	/** puts a draft, as the report that it became, into the outbox: on disk when this resolves */
	send(draft: string, report: NewReport): Promise<void>;
	sendAbout(about: About): Promise<void>;
	/** keeps words that are being written about a report, by the form they stand in */
	keepSaying(report: string, form: string, words: string): Promise<void>;
	letters(): Promise<readonly Letter[]>;
	tryNow(): void;

	reports(): Promise<readonly Report[]>;
	/** asks the server how they stand */
	ask(): void;
	seen(id: string): void;
	/** a report sent from another browser, by what its receipt says */
	bring(key: ReportKey): Promise<Brought>;
	drop(id: string): Promise<Undo>;
	saveReceipt(report: Report): void;

	/** what dispute packs are made from */
	disputes: DisputeTools;

	/** calls when the shopper asked for a report on the page's own menu; answers how to stop */
	onWanted(open: () => void): () => void;
	/** the day this copy was installed, as far as it is known */
	installedOn(): Promise<string | null>;
	/** a tab of our own, where there is more room and the camera can be asked for */
	openPage(where: string): void;
	/** each calls back after any change of what it is named after; `sent`: the outbox and what became of it */
	rows: {drafts: Rows; photos: Rows; sent: Rows};
};

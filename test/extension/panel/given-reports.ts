import type {ReportTools} from '../../../extension/reports/view/report-tools.ts';

const nothing = {undo: async () => undefined};

/** A browser with no reports, which keeps none and sends none. */
export const noReports: ReportTools = {
	draftFor: async () => null,
	draftNamed: async () => null,
	drafts: async () => [],
	begin: () => Promise.reject(new Error('nothing is kept here')),
	keep: async () => undefined,
	discard: async () => nothing,
	photos: async () => [],
	takeIn: async () => ({is: 'no-picture'}),
	redraw: async () => ({is: 'no-picture'}),
	describe: async () => undefined,
	move: async () => undefined,
	remove: async () => nothing,
	isPhoneOpen: async () => false,
	phone: () => Promise.reject(new Error('no server')),
	qr: async () => ({side: 9, path: ''}),
	bitmapOf: async () => null,
	capture: async () => ({is: 'not-allowed'}),
	camera: () => Promise.reject(new DOMException('no camera', 'NotFoundError')),
	send: async () => undefined,
	sendAbout: async () => undefined,
	letters: async () => [],
	tryNow() {},
	reports: async () => [],
	ask() {},
	seen() {},
	bring: () => Promise.reject(new Error('nothing is kept here')),
	drop: async () => nothing,
	saveReceipt() {},
	onWanted: () => () => {},
	installedOn: async () => null,
	openPage() {},
	rows: {drafts: {watch: () => () => {}}, photos: {watch: () => () => {}}, sent: {watch: () => () => {}}},
};

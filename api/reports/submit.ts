import {createHash} from 'node:crypto';
import {brandKey, foldName} from '../../shared/address.ts';
import {cut} from '../../shared/cut.ts';
import {Problem} from '../../shared/problems.ts';
import type {NewReport, ReportReceipt} from '../../shared/reports/contract.ts';
import {harms} from '../../shared/reports/harm.ts';
import {reportIds} from '../../shared/reports/report-ids.ts';
import {shownLine} from '../../shared/reports/shown-text.ts';
import {textSketch} from '../../shared/reports/text-sketch.ts';
import {type Meant, whatIsMeant} from '../../shared/reports/what-is-meant.ts';
import {auditStep} from '../audit/index.ts';
import {joinOpenCaseSteps, openCase, openCaseOf} from '../casework/index.ts';
import {mailStep} from '../mail/index.ts';
import {announcePhotosSteps, photosOf} from '../photos/index.ts';
import type {Db, Step} from '../storage/storage.ts';
import {isUniqueViolation, Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {marksOf, sealContact} from './contact.ts';
import {countLetter, mayWriteTo} from './few-letters/queries.ts';
import {receiptLetter} from './letters.ts';
import {addReport, confirmedOf, reportOfHolder} from './queries.ts';
import {requireTaken} from './require-taken.ts';
import {type ReportRow, withIds} from './rules.ts';
import {brandsToTell, tellBrandSteps} from './tell-brand.ts';

/** Who sends a report: the secret's hash, the network it came from, the organizations of a session beside it. */
export type Sender = {holder: string; network: string | null; organizations: readonly string[]};

/** Others may open or end the case at the same time, so often at most. */
const mostAttempts = 10;

/**
 * Takes a report, once for each secret: sent again it gives the same receipt. Report, case, photos, letter and what the brand
 * is told are one change. Whether the address or the order was named in another report is told to nobody here: the letter says it
 * to whom the address belongs. Throws `idempotency-mismatch`, `report-refused`, `reporter-suspended`, `busy`.
 */
export async function submitReport(world: World, sender: Sender, report: NewReport): Promise<ReportReceipt> {
	const {storage} = world;
	const request = createHash('sha256').update(JSON.stringify(report)).digest('hex');
	const before = await reportOfHolder(storage, sender.holder);
	if (before) return receiptAgain(world, before, request);

	const meant = whatIsMeant(report.offer);
	const marks = marksOf(world, report, sender.network);
	await requireTaken(world, report, meant, marks, sender.organizations);
	const prepared = await prepare(world, sender, report, {...marks, request, seller: meant.seller});
	for (let attempt = 0; attempt < mostAttempts; attempt++) {
		const open = await openCaseOf(storage, meant.openKey);
		const letter = await letterFor(world, report, prepared.row, open?.id ?? null);
		const made = open ? null : openCase(world, aboutOf(report, meant), {role: 'reporter', actor: sender.holder});
		const row = {
			...prepared.row,
			case: open?.id ?? made?.row.id ?? '',
			joined: open !== null,
			letterAt: letter && prepared.row.receivedAt,
		};
		const joining = {case: row.case, openKey: meant.openKey, actor: row.holder, at: row.receivedAt};
		try {
			await storage.atomically(tx => [
				...(made ? made.steps(tx) : joinOpenCaseSteps(world, tx, joining)),
				addReport(storage, tx, row),
				...prepared.steps(tx, row),
				...(letter?.(tx, row) ?? []),
			]);
			// In a case whose clock is ahead it was received when the case says
			const filed = await reportOfHolder(storage, sender.holder);
			return receiptOf(filed ?? row, prepared.photos);
		} catch (error) {
			if (!(error instanceof Stale) && !isUniqueViolation(error)) throw error;
			const again = await reportOfHolder(storage, sender.holder);
			if (again) return receiptAgain(world, again, request);
		}
	}
	throw new Problem('busy', 'Too many reports about the same goods at the same time: send it again');
}

type Known = Pick<ReportRow, 'contactHash' | 'mailHostHash' | 'orderHash' | 'networkHash' | 'request' | 'seller'>;

/** The row, but for its case, and all that belongs into the change beside it. */
async function prepare(world: World, {holder}: Sender, {contact, ...body}: NewReport, known: Known) {
	const {storage, newId} = world;
	const id = newId(reportIds);
	const at = world.now();
	const row: ReportRow = {
		...known,
		id,
		holder,
		case: '',
		joined: false,
		state: 'received',
		setAside: null,
		setAsideBy: null,
		setAsideAt: null,
		unfounded: false,
		store: body.offer.store,
		body,
		contact: contact && sealContact(world, contact, id),
		contactConfirmedAt: null,
		letterAt: null,
		textSketch: textSketch(body.facts),
		installedOn: body.installedOn,
		isTip: contact === null,
		receivedAt: at,
		withdrawnAt: null,
	};
	const brands = await brandsToTell(world, body.offer.brand);
	const photos = withIds(body.photos, newId);
	const steps: Steps = (tx, filed) => [
		...announcePhotosSteps(world, tx, {about: id, secretHash: holder, photos, passing: false}),
		auditStep(storage, tx, {id: newId('aud'), at, actor: holder, act: 'report.submit', about: id}),
		...tellBrandSteps(world, tx, brands, filed),
	];
	return {row, photos, steps};
}

type Steps = (tx: Db, filed: ReportRow) => Step[];

/** The letter by which the address is confirmed; null: nobody named one, or it got as many today as may leave. */
async function letterFor(
	world: World,
	{contact}: NewReport,
	{id, contactHash, receivedAt: at}: ReportRow,
	open: string | null,
): Promise<Steps | null> {
	const {storage, newId} = world;
	if (contact === null || contactHash === null || !(await mayWriteTo(storage, contactHash, at))) return null;
	const before = open === null ? [] : await confirmedOf(storage, {id, case: open, contactHash});
	return (tx, filed) => [
		countLetter(storage, tx, contactHash, at),
		mailStep(storage, tx, {...receiptLetter(world, contact, filed, before.length > 0), id: newId('mail'), at}),
	];
}

const aboutOf = (report: NewReport, {seller, goods, openKey}: Meant) => {
	const {store, listing, title, brand, seller: seen} = report.offer;
	const isNamed = brand !== null && foldName(brand) !== '';
	return {
		kind: 'complaint',
		openKey,
		seller,
		store,
		sellerId: seller === null || seen.own || !seller.includes('/') ? null : seen.id,
		// Seen in public and in letters, so what would not be seen stands there by its number
		sellerName: cut(shownLine(seen.name ?? seen.id ?? store), 300),
		listing,
		goods,
		title: cut(shownLine(title), 1000),
		brandKey: isNamed ? brandKey(brand) : null,
		brandName: isNamed ? shownLine(brand) : null,
		// What it claims ranks when it is known that somebody stands behind it
		harm: harms.money,
		independent: 0,
	} as const;
};

/** What was taken under this secret; throws `idempotency-mismatch` when it was something else. */
async function receiptAgain(world: World, row: ReportRow, request: string): Promise<ReportReceipt> {
	if (row.request !== request)
		throw new Problem(
			'idempotency-mismatch',
			'Another report came with this secret before: make a new secret for each',
		);
	return receiptOf(row, await photosOf(world.storage, row.id));
}

const receiptOf = (
	row: Pick<ReportRow, 'id' | 'case' | 'joined' | 'receivedAt'>,
	photos: readonly {id: string; place: number; sha256: string}[],
): ReportReceipt => ({
	report: row.id,
	case: row.case,
	joined: row.joined,
	receivedAt: row.receivedAt.toISOString(),
	photos: photos.map(({id, place, sha256}) => ({id, place, sha256})),
});

import type {MarkChange, NewMark} from '../../../shared/brands/contract-marks.ts';
import {Problem, type ProblemError} from '../../../shared/problems.ts';
import {documentById} from '../../documents/index.ts';
import type {World} from '../../world.ts';
import {changeAccount} from '../change-account.ts';
import {openDisputes} from '../disputes/open-disputes.ts';
import type {Account, MarkRow} from '../rules.ts';
import {addMark, saveMark} from './queries.ts';
import {endOfMark, faultsOfChange, faultsOfMark} from './rules.ts';

const mostMarks = 500;

/**
 * Files a trade mark of a brand; a reviewer or an authority confirms it. Throws `invalid-request` with what is wrong (an
 * ended mark, impossible days), `already-there`, `too-many`. In a sandbox a registered mark is confirmed at once.
 */
export async function fileMark(world: World, brand: Account, actor: string, asked: NewMark): Promise<MarkRow> {
	const now = world.now();
	const wrong = [...faultsOfMark(asked, now), ...(await faultsOfDocument(world, brand.organization, asked.document))];
	if (wrong.length > 0) throw new Problem('invalid-request', undefined, wrong);
	const atOnce = world.mode === 'test' && asked.status === 'registered';
	const row: MarkRow = {
		id: world.newId('trm'),
		account: brand.id,
		...asked,
		classes: [...new Set(asked.classes)].sort((a, b) => a - b),
		expiresAt: endOfMark(asked),
		createdAt: now,
		decision: atOnce ? 'confirmed' : null,
		reviewedAt: atOnce ? now : null,
		reviewedBy: atOnce ? 'sandbox' : null,
		reason: null,
		change: null,
		lapsedAt: null,
		version: 0,
	};
	let filed = row;
	await changeAccount(world, brand.id, account => {
		const known = account.marks.find(({office, number}) => office === row.office && number === row.number);
		if (known && known.decision !== 'refused') throw new Problem('already-there', `This mark is filed as ${known.id}`);
		if (account.marks.length >= mostMarks) throw new Problem('too-many', `A brand has ${mostMarks} marks at most`);
		// One that was refused is filed anew in its place
		filed = known ? {...row, id: known.id, version: known.version + 1} : row;
		return {
			after: {...account, marks: [filed, ...account.marks.filter(each => each !== known)]},
			act: {actor, act: 'brand.mark.filed', about: brand.id, details: {mark: filed.id, number: row.number}},
			steps: tx => [known ? saveMark(world.storage, tx, known, filed) : addMark(world.storage, tx, row)],
		};
	});
	await openDisputes(world, brand.id);
	return filed;
}

/** Tells that a mark was registered or renewed; it counts when somebody looked at it. Throws `invalid-request`, `not-now`. */
export async function changeMark(
	world: World,
	{organization}: Account,
	mark: MarkRow,
	actor: string,
	asked: MarkChange,
): Promise<MarkRow> {
	const now = world.now();
	if (mark.decision === 'refused') throw new Problem('not-now', 'This mark was refused: file it anew');
	const wrong = [...faultsOfChange(mark, asked, now), ...(await faultsOfDocument(world, organization, asked.document))];
	if (wrong.length > 0) throw new Problem('invalid-request', undefined, wrong);
	const fields = {change: {...asked, toldAt: now.toISOString()}};
	await changeAccount(world, mark.account, account => {
		const before = account.marks.find(({id}) => id === mark.id) ?? mark;
		return {
			after: {...account, marks: account.marks.map(each => (each.id === mark.id ? {...each, ...fields} : each))},
			act: {actor, act: 'brand.mark.told', about: mark.account, details: {mark: mark.id, ...asked}},
			steps: tx => [saveMark(world.storage, tx, before, fields)],
		};
	});
	return {...mark, ...fields};
}

/** A document has to be one that this organization sent. */
async function faultsOfDocument(world: World, organization: string, id: string | null): Promise<ProblemError[]> {
	const row = id === null ? null : await documentById(world.storage, id);
	if (id === null || row?.organization === organization)
		return row?.erasedAt ? [{pointer: '/document', detail: 'was erased: send it anew'}] : [];
	return [{pointer: '/document', detail: 'must be the id of a document that your organization sent'}];
}

import {randomBytes} from 'node:crypto';
import {inGroups} from '../../../shared/codes/code-text.ts';
import type {NewCodes} from '../../../shared/codes/contract-batches.ts';
import {drawCode} from '../../../shared/codes/draw-code.ts';
import {generateDigitalLink} from '../../../shared/gs1/digital-link/generate.ts';
import {Problem} from '../../../shared/problems.ts';
import {auditStep} from '../../audit/index.ts';
import type {Db, Step} from '../../storage/storage.ts';
import type {World} from '../../world.ts';
import {requireOrdinals} from '../batches/mark-range.ts';
import {addRange, moveVersion} from '../batches/queries.ts';
import {type BatchRow, scopeOf} from '../batches/rules.ts';
import {openImport} from '../imports/begin-import.ts';
import {cancelImport} from '../imports/cancel-import.ts';
import {settleImport} from '../imports/finish-import.ts';
import {changeImport} from '../imports/queries.ts';
import type {ImportRow} from '../imports/rules.ts';
import type {Label} from './print-sheet.ts';

/**
 * Makes codes of a batch, and gives them away as they are drawn, this once. They become live together, before the last of them
 * is given: who has the last one has them all, and when it breaks off before, none was made. `atOnce` are drawn in one go, in
 * which nobody else is served. `replaces`: the codes whose place they take are retired in the same change. Throws `not-now`, `too-many`, `brand-not-registered`, `invalid-request`.
 */
export async function makeCodes(
	world: World,
	batch: BatchRow,
	actor: string,
	{count, replaces, atOnce}: Pick<NewCodes, 'count' | 'replaces'> & {atOnce: number},
): Promise<AsyncGenerator<Label[]>> {
	if (batch.origin !== 'made')
		throw new Problem('not-now', 'The codes of this batch are the brand’s own: import them, or begin a batch for ours');
	if (replaces) requireOrdinals(batch, replaces.last, '/replaces/last');
	const opening = {is: 'making', format: 'csv', column: null, dryRun: false, whenWrong: 'skip', bytes: null} as const;
	const row = await openImport(world, batch, actor, opening, count);
	return drawn(world, batch, row, {count, atOnce}, tx => (replaces ? retire(world, tx, batch, actor, replaces) : []));
}

async function* drawn(
	world: World,
	batch: BatchRow,
	begun: ImportRow,
	{count, atOnce}: {count: number; atOnce: number},
	also: (tx: Db) => readonly Step[],
): AsyncGenerator<Label[]> {
	const stager = world.codes.stage({import: begun.id, scope: scopeOf(batch), batch: batch.number});
	const linkOf = linksOf(world, batch);
	let isLive = false;
	try {
		for (let made = 0; made < count; ) {
			const labels: Label[] = [];
			for (; labels.length < atOnce && made < count && !stager.full; made++) {
				const code = drawCode(randomBytes);
				const ordinal = begun.ordinalsAfter + made + 1;
				stager.add(code, ordinal);
				labels.push({ordinal, printed: inGroups(code), link: linkOf(code)});
			}
			if (stager.full) await stager.flush(() => () => []);
			if (made === count) {
				await goLive(world, batch, begun, count, stager, also);
				isLive = true;
			}
			yield labels;
		}
	} finally {
		if (!isLive) await cancelImport(world, begun.id, begun.createdBy);
	}
}

type Stager = ReturnType<World['codes']['stage']>;

async function goLive(
	world: World,
	batch: BatchRow,
	begun: ImportRow,
	count: number,
	stager: Stager,
	also: (tx: Db) => readonly Step[],
): Promise<void> {
	const whole = {lines: count, good: count, complete: true, state: 'finishing', changedAt: world.now()} as const;
	await stager.flush(() => tx => [changeImport(world.storage, tx, begun, whole)]);
	await settleImport(world, {...begun, ...whole}, batch, also);
}

/** The GS1 Digital Link of a code; without a GTIN, the address of this server's page where it is typed in. */
function linksOf({site}: World, {gtin}: BatchRow): (code: string) => string {
	if (gtin === null) return () => '';
	const made = generateDigitalLink(
		[
			{ai: '01', value: gtin},
			{ai: '21', value: '0'},
		],
		{stem: site.url},
	);
	if (!made.ok) throw new Error(`no link can be made for ${gtin}: ${made.why}`);
	return code => made.link.slice(0, -1) + code;
}

function retire(
	world: World,
	tx: Db,
	batch: BatchRow,
	actor: string,
	{first, last}: {first: number; last: number},
): Step[] {
	const {storage} = world;
	const at = world.now();
	const why = 'replaced by new labels';
	return [
		addRange(storage, tx, {
			id: world.newId('rng'),
			batch: batch.number,
			first,
			last,
			state: 'retired',
			why,
			by: actor,
			at,
		}),
		moveVersion(storage, tx, batch),
		auditStep(storage, tx, {
			id: world.newId('aud'),
			at,
			actor,
			act: 'codes.range.retired',
			about: batch.id,
			reason: why,
			details: {first, last},
		}),
	];
}

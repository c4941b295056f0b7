import {toHex} from '../../shared/address.ts';
import type {Head} from '../../shared/log/checkpoint.ts';
import {fromHex} from '../../shared/log/entry.ts';
import {verifyConsistency} from '../../shared/log/verify-proof.ts';
import type {Failure} from '../lookup/get-file.ts';
import type {LookupTask} from '../lookup/lookup.ts';
import type {HeldLog, LogTrouble} from './held-log.ts';

/** How long a head is good enough, in ms. */
const pause = 60 * 60 * 1000;

type Weighed = 'good' | 'no-news' | LogTrouble['is'];

/**
 * Asks for the head of the server's public log, once an hour and never because of a page, and for the proof that it grew from
 * the one that is held. One that forgot something is kept as trouble, beside the last good head. Who does not
 * answer, or has no log, is asked again later: silence proves nothing.
 */
export async function checkLog(task: LookupTask): Promise<void> {
	const {shelf, now, ask} = task;
	const held = await shelf.log();
	const at = now().toISOString();
	const passed = held ? Date.parse(at) - Date.parse(held.askedAt) : pause;
	if (passed >= 0 && passed < pause) return;
	const answer = await ask.logHead();
	if (!answer.ok) return;
	const {head, note} = answer.file;
	const weighed = held ? await weigh(task, held, head) : 'good';
	if (!held || weighed === 'good')
		return shelf.keepLog({
			name: 'log',
			origin: head.origin,
			size: head.size,
			root: toHex(head.root),
			note,
			at,
			askedAt: at,
			trouble: held?.trouble ? {...held.trouble, overAt: held.trouble.overAt ?? at} : null,
		});
	const isNew = weighed !== 'no-news' && (held.trouble?.is !== weighed || held.trouble.overAt !== null);
	const trouble = isNew ? {is: weighed, note, size: head.size, at, overAt: null} : held.trouble;
	return shelf.keepLog({...held, askedAt: at, trouble});
}

async function weigh({ask}: LookupTask, held: HeldLog, {origin, size, root}: Head): Promise<Weighed> {
	if (origin !== held.origin) return 'another';
	if (size === held.size) return toHex(root) === held.root ? 'good' : 'changed';
	if (size > held.size && held.size === 0) return 'good';
	const heldRoot = fromHex(held.root);

	if (size > held.size) {
		const proof = await ask.logConsistency(held.size, size);
		if (!proof.ok) return cannot(proof) ? 'changed' : 'no-news';
		const heads = {first: held.size, firstRoot: heldRoot, second: size, secondRoot: root};
		return verifyConsistency(heads, proof.file.path.map(fromHex)) ? 'good' : 'changed';
	}

	// An old head may come out of a cache: who still has the rest can prove it
	const first = size === 0 ? held.size : size;
	const proof = await ask.logConsistency(first, held.size);
	if (!proof.ok) return cannot(proof) ? 'smaller' : 'no-news';
	const heads = {first, firstRoot: size === 0 ? heldRoot : root, second: held.size, secondRoot: heldRoot};
	const rootNow = fromHex(proof.file.secondRoot);
	const isWhole = toHex(rootNow) === held.root && verifyConsistency(heads, proof.file.path.map(fromHex));
	return isWhole ? 'no-news' : 'changed';
}

/** The server said that its log has no such sizes. Everything else that is no proof may be anything: a limit, a proxy. */
const cannot = ({status}: Failure): boolean => status === 400;

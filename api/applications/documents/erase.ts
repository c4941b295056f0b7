import type {ApplicationState} from '../../../shared/applications/states.ts';
import type {DocumentFacts} from '../../../shared/documents/contract.ts';
import {Problem} from '../../../shared/problems.ts';
import {actorOf, actsFor, type Principal} from '../../accounts/principal.ts';
import {leadersOf} from '../../accounts/queries.ts';
import {marksWithDocument} from '../../brands/index.ts';
import {type DocumentRow, documentsNeeding, eraseDocument, shownDocument} from '../../documents/index.ts';
import {mailStep} from '../../mail/index.ts';
import type {World} from '../../world.ts';
import {applicationsWithDocument} from '../queries.ts';
import {knownDocument} from './own-document.ts';

/** Nobody looked at it yet, or it went back to the applicant: nothing is decided that would lose its ground. */
const letsGo: ReadonlySet<ApplicationState> = new Set(['applied', 'incomplete']);

/** What a document was filed with, and whether that is in review or decided. */
async function filedWith({storage}: World, {id, organization}: DocumentRow): Promise<DocumentFacts['filedWith']> {
	const [applications, marks] = await Promise.all([
		applicationsWithDocument(storage, id, organization),
		marksWithDocument(storage, id, organization),
	]);
	return [
		...applications.map(each => ({id: each.id, is: 'application' as const, holds: !letsGo.has(each.state)})),
		...marks.map(each => ({id: each.id, is: 'mark' as const, holds: each.decision !== null})),
	];
}

const isOperator = (principal: Principal): boolean =>
	principal.is === 'person' && principal.role === 'operator' && principal.secondFactor;

/** Its organization, while nothing stands on it; else an operator who is not of it. */
function mayErase(principal: Principal, row: DocumentRow, filed: DocumentFacts['filedWith']): boolean {
	if (row.erasedAt) return false;
	if (actsFor(principal, row.organization)) return !filed.some(({holds}) => holds);
	return isOperator(principal);
}

/** A document with what stands on it, for who may know of it. Throws `not-found`. */
export async function documentFacts(world: World, principal: Principal, id: string): Promise<DocumentFacts> {
	const row = await knownDocument(world, principal, id);
	const filed = await filedWith(world, row);
	const same = await documentsNeeding(world.storage, row.hash);
	const known = same.filter(each => each.id !== id && (isOperator(principal) || actsFor(principal, each.organization)));
	return {
		...shownDocument(row),
		filedWith: filed,
		alsoAs: known.map(each => each.id),
		mayErase: mayErase(principal, row, filed),
	};
}

/**
 * Erases a document, because its organization wants it or the law does. What was decided on it stays decided: whoever
 * reviews it is told that it is gone. Throws `not-found`, `not-now`.
 */
export async function eraseDocumentOf(world: World, principal: Principal, id: string, reason: string): Promise<void> {
	const row = await knownDocument(world, principal, id);
	const isOwn = actsFor(principal, row.organization);
	if (!isOwn && !isOperator(principal)) throw new Problem('not-found', 'You have no document of this id');
	if (isOwn && (await filedWith(world, row)).some(({holds}) => holds))
		throw new Problem('not-now', 'A review or a decision stands on it: the operator may erase it, for a reason');
	const leaders = isOwn ? [] : await leadersOf(world.storage, row.organization);
	await eraseDocument(world, row, {actor: actorOf(principal), reason}, tx =>
		leaders.map(({email, name}) =>
			mailStep(world.storage, tx, {
				id: world.newId('mail'),
				at: world.now(),
				to: email,
				subject: 'A document of yours was erased',
				text: `Hello ${name},\n\nThe operator erased your document “${row.name}”. Its hash and size are kept, its content is gone. The reason:\n${reason}\n\n${world.site.url}/desk/documents/${id}\n`,
			}),
		),
	);
}

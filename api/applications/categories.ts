import {Problem} from '../../shared/problems.ts';
import type {Person, Principal} from '../accounts/principal.ts';
import {auditStep} from '../audit/index.ts';
import type {World} from '../world.ts';
import {certifiedCategories, dropCertified, saveCertified} from './queries.ts';

/** Categories in which a badge is expected of every seller, by name, with the reason and since when. */
export const categoriesToCertify = ({storage}: World) => certifiedCategories(storage);

/** The operator says that a badge is expected in a category, or no more (`required` false). Throws `not-allowed`. */
export async function requireCertification(
	world: World,
	principal: Principal,
	category: string,
	{required, reason}: {required: boolean; reason: string},
): Promise<void> {
	const {storage} = world;
	const {id: actor} = operatorOf(principal);
	const since = world.now();
	const act = required ? 'category.certification-required' : 'category.certification-not-required';
	await storage.atomically(tx => [
		required ? saveCertified(storage, tx, {category, reason, since, by: actor}) : dropCertified(storage, tx, category),
		auditStep(storage, tx, {id: world.newId('aud'), at: since, actor, act, about: category, reason}),
	]);
}

function operatorOf(principal: Principal): Person {
	if (principal.is === 'person' && principal.role === 'operator' && principal.secondFactor) return principal;
	throw new Problem('not-allowed');
}

import {categoryKey} from '../../shared/address.ts';
import {Problem} from '../../shared/problems.ts';
import type {Person, Principal} from '../accounts/principal.ts';
import {auditStep} from '../audit/index.ts';
import {changeFacts} from '../records/index.ts';
import type {World} from '../world.ts';
import {categoryPart} from './category-part.ts';
import {certifiedCategories, dropCertified, saveCertified} from './queries.ts';

/** Categories in which a badge is expected of every seller, by name, with the reason and since when. */
export const categoriesToCertify = ({storage}: World) => certifiedCategories(storage);

/**
 * The operator says that a badge is expected in a category, or no more (`required` false). `names`: what shops call it
 * in other languages; said anew they replace those of before. Throws `not-allowed`, `invalid-request`.
 */
export async function requireCertification(
	world: World,
	principal: Principal,
	category: string,
	{required, reason, names = []}: {required: boolean; reason: string; names?: readonly string[]},
): Promise<void> {
	const {storage} = world;
	const {id: actor} = operatorOf(principal);
	const key = categoryKey(category);
	if (!key) throw new Problem('invalid-request', 'A category needs a name with letters or digits');
	const at = world.now();
	const act = required ? 'category.certification-required' : 'category.certification-not-required';
	const audit = {id: world.newId('aud'), at, actor, act, about: category, reason};
	await changeFacts(world, key, [categoryPart], ([known]) => {
		const row = {category, names: [...names], reason, since: known[0]?.since ?? at, by: actor};
		return {
			rows: [required ? [row] : []],
			steps: tx => [
				// Another spelling of the same name is the same category
				...known.map(other => dropCertified(storage, tx, other.category)),
				...(required ? [saveCertified(storage, tx, row)] : []),
				auditStep(storage, tx, audit),
			],
		};
	});
}

function operatorOf(principal: Principal): Person {
	if (principal.is === 'person' && principal.role === 'operator' && principal.secondFactor) return principal;
	throw new Problem('not-allowed');
}

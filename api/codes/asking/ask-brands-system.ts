import {foldName} from '../../../shared/address.ts';
import type {VerifierQuestion, VerifierSaid} from '../../../shared/codes/contract-verifier.ts';
import {Problem} from '../../../shared/problems.ts';
import {askVerifier, brandsNamed, stateOfBrand, verifierOf} from '../../brands/index.ts';
import type {World} from '../../world.ts';

const longest = 2000;

/** A brand's own query system, by a name of the brand; null: it has none. */
export async function brandsSystem(world: World, name: string) {
	for (const brand of await brandsNamed(world.storage, foldName(name))) {
		if (stateOfBrand(brand) !== 'verified') continue;
		const row = await verifierOf(world, brand);
		if (row) return {brand, row, host: new URL(row.endpoint).hostname};
	}
	return null;
}

/**
 * Asks a brand's own query system, which the asker agreed to by the name of its host, and answers what it says. Nothing is
 * kept of it. Throws `not-found`; `not-now` when the host is another one by now.
 */
export async function askBrandsSystem(
	world: World,
	{code, brand: name, consentTo, language}: VerifierQuestion,
): Promise<VerifierSaid> {
	const system = await brandsSystem(world, name);
	if (!system) throw new Problem('not-found', 'This brand has no query system of its own that is asked from here');
	const {brand, row, host} = system;
	if (host !== consentTo) throw new Problem('not-now', `The brand’s system is at ${host}: ask whether it may be asked`);
	const {answer, trouble} = await askVerifier(world, row, {code, language});
	return {
		brand: brand.name,
		host,
		status: answer?.status ?? null,
		said: answer && plain(answer.body),
		trouble,
	};
}

/** Neither control characters nor signs that turn the direction of writing: it stands among our own words. */
const plain = (text: string): string =>
	text
		.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
		.trim()
		.slice(0, longest);

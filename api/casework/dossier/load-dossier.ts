import {Problem} from '../../../shared/problems.ts';
import {standsBehind} from '../../../shared/reports/stands-behind.ts';
import {type BrandAccount, brandsNamed, stateOfBrand} from '../../brands/index.ts';
import {sellerHeldBy} from '../../sellers/index.ts';
import type {World} from '../../world.ts';
import {caseById} from '../queries.ts';
import type {CaseRow} from '../rules.ts';
import {type CaseFiles, filesOf} from './queries.ts';

/** A case with all that is on file, and whom it concerns. */
export type Dossier = CaseFiles & {
	row: CaseRow;
	/** the verified account of the brand, if there is one */
	brand: BrandAccount | null;
	/** the organization that proved to be the seller; null: nobody did */
	sellerOrg: string | null;
};

/** Throws `not-found`. */
export async function loadDossier(world: World, id: string): Promise<Dossier> {
	const row = await caseById(world.storage, id);
	if (!row) throw noCase();
	const [files, brand] = await Promise.all([filesOf(world.storage, id), brandOf(world, row)]);
	return {row, ...files, brand, sellerOrg: await sellerOrgOf(world, row, brand)};
}

export const noCase = () => new Problem('not-found', 'There is no case of this id');

/** The verified account of the brand whose goods a case is about. */
export async function brandOf(
	{storage}: Pick<World, 'storage'>,
	{brandKey}: Pick<CaseRow, 'brandKey'>,
): Promise<BrandAccount | null> {
	if (brandKey === null) return null;
	const accounts = await brandsNamed(storage, brandKey.slice('brand:'.length));
	return accounts.find(account => stateOfBrand(account) === 'verified') ?? null;
}

/** The organization that holds the seller of a case, for everything or for this brand. */
export const sellerOrgOf = async (
	world: World,
	{seller}: Pick<CaseRow, 'seller'>,
	brand: BrandAccount | null,
): Promise<string | null> => (seller === null ? null : sellerHeldBy(world, seller, brand?.id ?? ''));

/** Reports that count: not set aside, not withdrawn. */
export const standing = ({reports}: Pick<Dossier, 'reports'>) => reports.filter(standsBehind);

/** The last of a list that goes from the oldest on; null: it is empty. */
export const latest = <Row>(rows: readonly Row[]): Row | null => rows.at(-1) ?? null;

import * as v from 'valibot';
import {brandName, hostName, words} from '../facts/fields.ts';
import {PublicKey} from '../lookup/contract.ts';
import {Instant} from '../lookup/record.ts';

const site = v.pipe(
	v.string('must be text'),
	v.maxLength(2048, 'must not be longer than 2048 characters'),
	v.check(isPlainHttps, 'must be an https:// address without user name, port or #'),
);

/** The lists of a brand account that its people may change. */
const changeable = {
	/** the name in other scripts and spellings: 欧莱雅 for L’Oréal. Each counts once a reviewer confirmed it */
	names: v.pipe(v.array(brandName), v.maxLength(50, 'must be 50 names at most')),
	/** pages the brand runs itself; they count once a domain above them is proved */
	officialSites: v.pipe(v.array(site), v.maxLength(100, 'must be 100 sites at most')),
	/** hosts where the brand answers code queries; they count when proved, or confirmed by a reviewer */
	queryDomains: v.pipe(v.array(hostName), v.maxLength(50, 'must be 50 hosts at most')),
	/** Ed25519 keys that it signs statements about goods with. Public with the brand; one that is taken out proves nothing any more */
	statementKeys: v.pipe(v.array(PublicKey), v.maxLength(8, 'must be 8 keys at most')),
};

export const NewBrand = v.strictObject({
	/** absent: the only one that you belong to, or the key’s */
	organization: v.optional(v.nullable(words(80)), null),
	name: brandName,
	names: v.optional(changeable.names, []),
	officialSites: v.optional(changeable.officialSites, []),
	queryDomains: v.optional(changeable.queryDomains, []),
	statementKeys: v.optional(changeable.statementKeys, []),
});
export type NewBrand = v.InferOutput<typeof NewBrand>;

/** What is absent stays. */
export const BrandChange = v.strictObject({
	names: v.optional(changeable.names),
	officialSites: v.optional(changeable.officialSites),
	queryDomains: v.optional(changeable.queryDomains),
	statementKeys: v.optional(changeable.statementKeys),
});
export type BrandChange = v.InferOutput<typeof BrandChange>;

/** Why a reviewer did something; told to the brand. */
export const Reason = v.strictObject({reason: words(2000)});

/** A reviewer's word on a name or host that a brand claims and that no proof of its own covers. */
export const ClaimReview = v.strictObject({
	claim: v.picklist(['name', 'query-domain'], 'must be "name" or "query-domain"'),
	value: words(300),
	decision: v.picklist(['confirmed', 'refused'], 'must be "confirmed" or "refused"'),
	reason: words(2000),
});
export type ClaimReview = v.InferOutput<typeof ClaimReview>;

export const brandStates = ['claimed', 'verified', 'disputed', 'suspended'] as const;
export type BrandState = (typeof brandStates)[number];

/** A brand account, as its organization and reviewers see it. */
export const BrandAccount = v.object({
	id: v.string(),
	organization: v.string(),
	name: v.string(),
	/** the subject of its public record: brand:<folded name> */
	key: v.string(),
	names: v.array(v.object({name: v.string(), confirmed: v.boolean()})),
	/** `verified`: a domain is proved and a mark confirmed, and nothing stands against it. Only then it is public */
	state: v.picklist(brandStates),
	suspendedWhy: v.nullable(v.string()),
	officialSites: v.array(v.object({url: v.string(), proved: v.boolean()})),
	queryDomains: v.array(v.object({host: v.string(), proved: v.boolean()})),
	/** public while the brand is */
	statementKeys: v.array(v.string()),
	/** proved now */
	domains: v.array(v.string()),
	/** ids of undecided disputes about one of its names */
	disputes: v.array(v.string()),
	createdAt: Instant,
});
export type BrandAccount = v.InferOutput<typeof BrandAccount>;

function isPlainHttps(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const {protocol, username, port, hash} = new URL(text);
	return protocol === 'https:' && username === '' && port === '' && hash === '';
}

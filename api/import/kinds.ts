import {brandKey} from '../../shared/address.ts';
import {BadgeFact} from '../../shared/badges/contract.ts';
import {BrandFact} from '../../shared/brands/contract.ts';
import {DecisionFact, OpenCaseFact, WarningFact} from '../../shared/cases/contract.ts';
import {NoticeFact} from '../../shared/notices/contract.ts';
import {SellerReviewFact} from '../../shared/sellers/contract.ts';
import {issueBadge, revokeBadge} from '../badges/index.ts';
import {registerBrand} from '../brands/index.ts';
import {closeCase, issueWarning, liftDecision, liftWarning, recordDecision, showCase} from '../cases/index.ts';
import {recordNotice, subjectOf, withdrawNotice} from '../notices/index.ts';
import {keyOfSeller, reviewSeller} from '../sellers/index.ts';
import {defineKind, type Kind} from './define-kind.ts';

/** Both, in this order; true when one of them changed something. */
const both = async (first: Promise<boolean>, second: () => Promise<boolean>): Promise<boolean> =>
	[await first, await second()].includes(true);

const nothing = async () => false;

/** REGISTRY: the kinds of facts. A line tells a fact's whole state, so it may be told again at any time. */
export const kinds = {
	brand: defineKind({schema: BrandFact, after: fact => [brandKey(fact.name)], record: registerBrand}),
	'seller-review': defineKind({schema: SellerReviewFact, after: fact => [keyOfSeller(fact)], record: reviewSeller}),
	badge: defineKind({
		schema: BadgeFact,
		after: fact => [keyOfSeller(fact)],
		reads: fact => [brandKey(fact.brand)],
		record: (world, fact) =>
			both(issueBadge(world, fact), () =>
				fact.revokedAt ? revokeBadge(world, fact.id, fact.revokedWhy, fact.revokedAt) : nothing(),
			),
	}),
	decision: defineKind({
		schema: DecisionFact,
		after: fact => [keyOfSeller(fact)],
		record: (world, fact) =>
			both(recordDecision(world, fact), () =>
				fact.liftedAt ? liftDecision(world, fact, fact.id, fact.liftedAt) : nothing(),
			),
	}),
	warning: defineKind({
		schema: WarningFact,
		after: fact => [keyOfSeller(fact)],
		record: (world, fact) =>
			both(issueWarning(world, fact), () =>
				fact.liftedAt ? liftWarning(world, fact, fact.id, fact.liftedAt) : nothing(),
			),
	}),
	case: defineKind({
		schema: OpenCaseFact,
		after: fact => [keyOfSeller(fact)],
		record: (world, fact) =>
			both(showCase(world, fact), () => (fact.closedAt ? closeCase(world, fact, fact.id, fact.closedAt) : nothing())),
	}),
	notice: defineKind({
		schema: NoticeFact,
		after: fact => [subjectOf(fact)],
		record: (world, fact) =>
			both(recordNotice(world, fact), () =>
				fact.withdrawnAt ? withdrawNotice(world, subjectOf(fact), fact.id, fact.withdrawnAt) : nothing(),
			),
	}),
} as const satisfies Record<string, Kind>;

import * as v from 'valibot';
import {Application} from '../../../shared/applications/contract.ts';
import {BrandDispute} from '../../../shared/brands/contract-disputes.ts';
import {SellerClaim} from '../../../shared/sellers/claims.ts';
import {brandsToReview} from '../../brands/index.ts';
import {askApi} from '../ask-api.ts';
import type {AtDesk} from '../desk-page.ts';
import {sellerWords} from '../sellers/claims.ts';

/** REGISTRY of what can wait for a reviewer. */
export const kinds = {
	application: 'application',
	claim: 'store claim',
	mark: 'trade mark',
	alias: 'claimed name',
	dispute: 'dispute',
} as const;
export type Kind = keyof typeof kinds;

/** One thing that waits. `due` null: no clock runs for it. */
export type Waiting = {kind: Kind; path: string; about: string; state: string; since: string; due: string | null};

const Applications = v.object({applications: v.array(Application)});
const Claims = v.object({claims: v.array(SellerClaim)});
const Disputes = v.object({disputes: v.array(BrandDispute), next: v.nullable(v.string())});

/** Everything that waits for a reviewer, of all kinds. */
export async function waitingFor(at: AtDesk): Promise<Waiting[]> {
	const rows = await Promise.all([applications(at), claims(at), brands(at), disputes(at)]);
	return rows.flat();
}

async function applications(at: AtDesk): Promise<Waiting[]> {
	const {applications: rows} = await askApi(at, 'get /v1/reviews/applications', Applications);
	return rows.map(({id, seller, brand, kind, state, changedAt, dueAt}) => ({
		kind: 'application',
		path: `/desk/queue/applications/${id}`,
		about: `${seller.name} (${seller.store}) as ${kind} store of ${brand.name}`,
		state,
		since: changedAt,
		due: dueAt,
	}));
}

async function claims(at: AtDesk): Promise<Waiting[]> {
	const {claims: rows} = await askApi(at, 'get /v1/reviews/claims', Claims);
	return rows.map(({id, seller, state, createdAt, expiresAt}) => ({
		kind: 'claim',
		path: `/desk/queue/claims/${id}`,
		about: sellerWords(seller),
		state,
		since: createdAt,
		due: expiresAt,
	}));
}

async function brands({world}: AtDesk): Promise<Waiting[]> {
	const rows = await brandsToReview(world);
	return rows.flatMap(({brand, marks, claims: names}) => [
		...marks.map(({id, number, office, standing, change}) => ({
			kind: 'mark' as const,
			path: `/desk/brands/${brand.id}/marks/${id}`,
			about: `${number} (${office}) of ${brand.name}`,
			state: change === null ? standing : 'told since',
			since: change?.toldAt ?? brand.createdAt,
			due: null,
		})),
		...names.map(({value}) => ({
			kind: 'alias' as const,
			path: `/desk/queue/brands/${brand.id}`,
			about: `${value} of ${brand.name}`,
			state: 'unreviewed',
			since: brand.createdAt,
			due: null,
		})),
	]);
}

/** Disputes come a hundred at a time. */
async function disputes(at: AtDesk): Promise<Waiting[]> {
	const all: BrandDispute[] = [];
	for (let after: string | null | undefined; after !== null; ) {
		const query: Record<string, string> = after === undefined ? {} : {after};
		const page = await askApi(at, 'get /v1/brand-disputes', Disputes, {query});
		all.push(...page.disputes);
		after = page.next;
	}
	return all.map(({id, name, state, openedAt}) => ({
		kind: 'dispute',
		path: `/desk/queue/disputes/${id}`,
		about: `Whose name “${name}” is`,
		state,
		since: openedAt,
		due: null,
	}));
}

import * as v from 'valibot';
import {Application} from '../../../shared/applications/contract.ts';
import {BrandDispute} from '../../../shared/brands/contract-disputes.ts';
import {SellerClaim} from '../../../shared/sellers/claims.ts';
import {brandsToReview} from '../../brands/index.ts';
import {next} from '../../http/page.ts';
import type {AtDesk} from '../desk-page.ts';
import {everyPage} from '../more.ts';
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

const Applications = v.object({applications: v.array(Application), next});
const Claims = v.object({claims: v.array(SellerClaim), next});
const Disputes = v.object({disputes: v.array(BrandDispute), next});

/** Everything that waits for a reviewer, of all kinds. */
export async function waitingFor(at: AtDesk): Promise<Waiting[]> {
	const rows = await Promise.all([applications(at), claims(at), brands(at), disputes(at)]);
	return rows.flat();
}

async function applications(at: AtDesk): Promise<Waiting[]> {
	const rows = await everyPage(at, 'get /v1/reviews/applications', Applications, page => page.applications);
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
	const rows = await everyPage(at, 'get /v1/reviews/claims', Claims, page => page.claims);
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

async function disputes(at: AtDesk): Promise<Waiting[]> {
	const all = await everyPage(at, 'get /v1/brand-disputes', Disputes, page => page.disputes);
	return all.map(({id, name, state, openedAt}) => ({
		kind: 'dispute',
		path: `/desk/queue/disputes/${id}`,
		about: `Whose name “${name}” is`,
		state,
		since: openedAt,
		due: null,
	}));
}

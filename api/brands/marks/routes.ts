import * as v from 'valibot';
import {MarkChange, MarkReview, NewMark, TradeMark} from '../../../shared/brands/contract-marks.ts';
import {Problem} from '../../../shared/problems.ts';
import {actorOf} from '../../accounts/principal.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {ownBrand, reviewedBrand, seenBrand} from '../own-brand.ts';
import type {Account, MarkRow} from '../rules.ts';
import {shownMark} from '../shown-brand.ts';
import {changeMark, fileMark} from './file-mark.ts';
import {reviewMark} from './review-mark.ts';

const ofBrand = v.object({brand: v.string()});
const ofMark = v.object({brand: v.string(), mark: v.string()});
const tag = 'brands';
const answer = {status: 200, schema: TradeMark, description: 'The mark as it stands'} as const;

function markOf({marks}: Account, id: string): MarkRow {
	const mark = marks.find(each => each.id === id);
	if (!mark) throw new Problem('not-found', 'The brand has no mark with this id');
	return mark;
}

/** Trade marks of a brand, as filed and as confirmed. */
export const markEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/brands/:brand/marks',
		summary: 'The trade marks of a brand, the newest first',
		tag,
		access: ['member', 'reviewer', 'authority'],
		scope: 'brands:read',
		params: ofBrand,
		answer: {status: 200, schema: v.object({marks: v.array(TradeMark)}), description: 'The newest first'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			const {marks} = await seenBrand(world, principal, params.brand);
			return {marks: marks.map(mark => shownMark(mark, world.now()))};
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/marks',
		summary: 'File a trade mark; a reviewer or an authority confirms it',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofBrand,
		body: NewMark,
		answer: {...answer, status: 201},
		problems: ['not-found', 'already-there', 'too-many'],
		async handle({world, principal, params, body}) {
			const brand = await ownBrand(world, principal, params.brand);
			return shownMark(await fileMark(world, brand, actorOf(principal), body), world.now());
		},
	}),
	defineEndpoint({
		method: 'patch',
		path: '/v1/brands/:brand/marks/:mark',
		summary: 'Tell that a mark was registered or renewed',
		tag,
		access: ['member'],
		scope: 'brands:write',
		params: ofMark,
		body: MarkChange,
		answer,
		problems: ['not-found', 'not-now'],
		async handle({world, principal, params, body}) {
			const brand = await ownBrand(world, principal, params.brand);
			return shownMark(
				await changeMark(world, brand, markOf(brand, params.mark), actorOf(principal), body),
				world.now(),
			);
		},
	}),
	defineEndpoint({
		method: 'post',
		path: '/v1/brands/:brand/marks/:mark/review',
		summary: 'Confirm or refuse a mark, or what was told of it since',
		tag,
		access: ['reviewer', 'authority'],
		params: ofMark,
		body: MarkReview,
		answer,
		problems: ['not-found', 'not-now'],
		async handle({world, principal, params, body}) {
			const mark = markOf(await reviewedBrand(world, principal, params.brand), params.mark);
			return shownMark(await reviewMark(world, mark, actorOf(principal), body), world.now());
		},
	}),
];

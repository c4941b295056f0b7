import {Problem} from '../../../shared/problems.ts';
import {Redemption} from '../../../shared/service-desk/contract.ts';
import {anyone} from '../../accounts/principal.ts';
import {type LinkHolder, linkHolder, secretPage, sentForm, wrongOf} from '../../casework/index.ts';
import {answersProblems, describe} from '../../http/describe.ts';
import {createLimiter} from '../../http/limits.ts';
import {parseValue} from '../../http/parse-request.ts';
import type {Resource} from '../../http/resource.ts';
import type {World} from '../../world.ts';
import {lookAtCoupon, redeemCoupon} from '../coupons/redeem.ts';
import {orderOf} from '../order-of-form.ts';
import {type AtTill, tillPage} from './till-page.ts';

/** Of a form: words alone. */
const mostBytes = 16 * 1024;

/** The till of a seller without an account: the link of a case is its authority over the coupons of that case. */
export const tillPages: Resource = (app, world) => {
	const limiter = createLimiter(world);
	const show = (secret: string, at: AtTill, status?: number) => secretPage(tillPage(secret, at), status);

	app.get(
		'/cases/:secret/till',
		describe(page('Where the accused takes coupons by the link of its notice'), async c => {
			await limiter.take(c, anyone, 'read');
			const {secret} = await linkHolder(world, c);
			return show(secret, {is: 'nothing', fields: {}});
		}),
	);
	app.post(
		'/cases/:secret/till',
		describe(page('Look what a coupon is worth, or take it for an order: once, however many ask'), async c => {
			await limiter.take(c, anyone, 'write');
			const come = await linkHolder(world, c);
			const {fields} = await sentForm(c, mostBytes);
			try {
				return await show(come.secret, await atTill(world, come, fields));
			} catch (error) {
				if (!(error instanceof Problem)) throw error;
				return show(come.secret, {is: 'wrong', wrong: wrongOf(error), fields}, error.status);
			}
		}),
	);
};

/** Throws `invalid-request` where the form is not right, and what looking and taking throw. */
async function atTill(world: World, {holder}: LinkHolder, fields: Readonly<Record<string, string>>): Promise<AtTill> {
	const {code = '', act} = fields;
	if (act !== 'redeem') return {is: 'worth', coupon: await lookAtCoupon(world, holder, code), fields};
	const order = parseValue(Redemption, orderOf(fields));
	return {is: 'taken', redeemed: await redeemCoupon(world, holder, code, order), fields: {}};
}

const page = (summary: string) => ({
	summary,
	tags: ['coupons'],
	parameters: [{in: 'path' as const, name: 'secret', required: true, schema: {type: 'string' as const}}],
	responses: {200: {description: 'A page'}, ...answersProblems('not-found')},
});

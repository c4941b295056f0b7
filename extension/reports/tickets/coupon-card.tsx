import type {CouponView} from '../../../shared/service-desk/contract.ts';
import type {Words} from '../../locales/index.ts';

type Given = {coupon: CouponView; code: string | null; canShow: boolean; words: Words; onShow(): void};

/** The coupon that was accepted, and its code once it was shown here. */
export function CouponCard({coupon, code, canShow, words, onShow}: Given) {
	const {state, value, minimum, seller, expiresAt, shownAt} = coupon;
	return (
		<section class="card ticket-coupon">
			<p>
				<strong class="lead">
					{words.say('ticket.coupon')} · {words.money(value)}
				</strong>{' '}
				<span class="quiet">{stateWords(coupon, words)}</span>
			</p>
			<p>
				{words.say('ticket.coupon.once', {seller, day: words.day(expiresAt)})}{' '}
				{minimum.minor > 0 && words.say('ticket.coupon.least', {least: words.money(minimum)})}
			</p>
			{code && state === 'good' && (
				<>
					<p>
						{words.say('ticket.coupon.code')}: <code class="coupon-code">{code}</code>
					</p>
					<p class="quiet">{words.say('ticket.coupon.kept')}</p>
				</>
			)}
			{canShow && (
				<>
					<p class="acts">
						<button type="button" class={code ? undefined : 'primary'} onClick={onShow}>
							{words.say(shownAt ? 'ticket.act.coupon-again' : 'ticket.act.coupon')}
						</button>
					</p>
					<p class="quiet">{words.say(shownAt ? 'ticket.coupon.again' : 'ticket.coupon.given')}</p>
				</>
			)}
		</section>
	);
}

function stateWords({state, usedAt, expiresAt}: CouponView, words: Words): string {
	switch (state) {
		case 'good':
			return words.say('ticket.coupon.good');
		case 'used':
			return words.say('ticket.coupon.used', {day: words.day(usedAt ?? expiresAt)});
		case 'expired':
			return words.say('ticket.coupon.expired', {day: words.day(expiresAt)});
		case 'void':
			return words.say('ticket.coupon.void');
	}
}

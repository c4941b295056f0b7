import {pageLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/** What a page says in its own praise. Listed as its word; it never raises the level. */
export const praise = defineSignal({
	id: 'praise',
	codes: ['claims-authentic', 'claims-brand-new', 'claims-buyer-protection'],
	weigh: ({facts}) =>
		(['authentic', 'brand-new', 'buyer-protection'] as const).flatMap(kind => {
			const claim = facts.claims.find(one => one.kind === kind);
			return claim ? [pageLine(`claims-${kind}`, facts, 'claims', {claim: claim.text})] : [];
		}),
});

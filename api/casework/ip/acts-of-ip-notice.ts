import type {partyActs} from '../../../shared/cases/contract-seller.ts';
import type {IpNoticeRow} from './queries.ts';

type Act = Extract<(typeof partyActs)[number], 'counter' | 'show-suit' | 'withdraw-notice'>;

/** What a party of a brand’s notice can do about it now, besides reading it. */
export const actsOfIpNotice = ({state}: Pick<IpNoticeRow, 'state'>, as: 'seller' | 'brand'): Act[] => {
	if (as === 'seller') return state === 'forwarded' ? ['counter'] : [];
	return [
		...(state === 'forwarded' || state === 'countered' ? ['show-suit' as const] : []),
		...(state === 'lifted' || state === 'withdrawn' ? [] : ['withdraw-notice' as const]),
	];
};

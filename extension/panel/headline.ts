import type {Finding, Verdict} from '../../shared/trust/finding.ts';
import type {Words} from '../locales/index.ts';
import type {PanelState} from './state.ts';

type Judged = Extract<PanelState, {is: 'judged'}>;

/** The finding that made the verdict what it is; none decides an unknown one. */
export const decidingFinding = ({level, findings}: Verdict): Finding | null =>
	findings.find(finding => finding.level === level) ?? null;

/** Why nothing is known of the seller: each reason has its own words. */
export type Ignorance = 'no-record' | 'no-seller' | 'offline' | 'refused' | 'not-yet-asked';

export const ignoranceOf = ({facts, freshness}: Pick<Judged, 'facts' | 'freshness'>): Ignorance => {
	if (facts.seller === null || (facts.seller.kind === 'marketplace' && facts.seller.id === null)) return 'no-seller';
	return freshness.is === 'nothing' ? freshness.why : 'no-record';
};

/** The verdict's level in words. */
export function headline({verdict: {level}, ...judged}: Judged, words: Words): string {
	if (level !== 'unknown') return words.say(`level.${level}`);
	const why = ignoranceOf(judged);
	return why === 'no-record' ? words.say('level.unknown') : words.say(`unknown.${why}.title`);
}

/** Who sells where. */
export function sellerLine({facts}: Judged, words: Words, storeName: (store: string) => string): string {
	const store = storeName(facts.store);
	if (facts.seller?.kind === 'own') return words.say('who.store-itself', {store});
	const seller = facts.seller?.name ?? facts.seller?.id;
	return seller ? words.say('who.seller-on-store', {seller, store}) : words.say('who.nobody', {store});
}

import type {Finding, Verdict} from '../../shared/trust/finding.ts';
import type {FindingCode} from '../../shared/trust/verdict.ts';
import type {Words} from '../locales/index.ts';
import type {JudgedState, PanelState} from './state.ts';

type Judged = Extract<PanelState, {is: 'judged'}>;

/** The finding that made the verdict what it is; none decides an unknown one. */
export const decidingFinding = ({level, findings}: Verdict): Finding | null =>
	findings.find(finding => finding.level === level) ?? null;

type WarningKind = 'offer' | 'goods' | 'in-force' | 'was-in-force' | 'listed' | 'recalled' | 'lots-recalled';

/** What a warning is about, in two words; `Warning` alone when a new kind has no words yet. */
const warningKinds: {readonly [Code in FindingCode]?: WarningKind} = {
	'offer-not-genuine': 'offer',
	'offer-not-genuine-as-of': 'offer',
	'product-not-genuine': 'offer',
	'product-not-genuine-as-of': 'offer',
	'seller-not-genuine': 'goods',
	'seller-not-genuine-as-of': 'goods',
	'warning-in-force': 'in-force',
	'warning-was-in-force': 'was-in-force',
	'store-on-warning-list': 'listed',
	'product-recalled': 'recalled',
	'lots-recalled': 'lots-recalled',
};

/** Why there is no verdict on the seller: each reason has its own words. */
export type Ignorance =
	| 'no-record'
	| 'not-reviewed'
	| 'not-settled'
	| 'not-identified'
	| 'no-seller'
	| 'offline'
	| 'refused'
	| 'not-yet-asked';

const ignorances: {readonly [Code in FindingCode]?: Ignorance} = {
	'seller-not-named': 'no-seller',
	'seller-not-identified': 'not-identified',
	'no-record': 'no-record',
	'no-record-as-of': 'no-record',
	'record-not-reviewed': 'not-reviewed',
};

/** A finding from another version may bear a code nobody knows, so it is looked for before it is taken for one. */
const kindOf = <Kind>(kinds: {readonly [Code in FindingCode]?: Kind}, what: string): Kind | undefined =>
	Object.hasOwn(kinds, what) ? kinds[what as FindingCode] : undefined;

export function ignoranceOf({facts, freshness, verdict}: Judged): Ignorance {
	const told = verdict.findings.map(({what}) => kindOf(ignorances, what)).find(kind => kind !== undefined);
	if (told) return told;
	if (facts.seller === null) return 'no-seller';
	return freshness.is === 'nothing' ? freshness.why : 'not-settled';
}

/** The verdict's level in words. */
export function headline(judged: JudgedState, words: Words): string {
	const {verdict} = judged;
	if (verdict.level === 'unknown')
		return words.say(judged.is === 'query-page' ? 'query-page.title' : `unknown.${ignoranceOf(judged)}.title`);
	if (verdict.level !== 'warning') return words.say(`level.${verdict.level}`);
	const kind = kindOf(warningKinds, decidingFinding(verdict)?.what ?? '');
	return words.say(kind ? `warning.${kind}` : 'level.warning');
}

/** Who sells where. */
export function sellerLine({facts}: Judged, words: Words, storeName: (store: string) => string): string {
	const store = storeName(facts.store);
	if (facts.seller?.kind === 'own') return words.say('who.store-itself', {store});
	const seller = facts.seller?.name ?? facts.seller?.id;
	return seller ? words.say('who.seller-on-store', {seller, store}) : words.say('who.nobody', {store});
}

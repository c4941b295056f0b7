import type {CodeAnswer, PeekAnswer} from '../../../shared/codes/contract.ts';
import type {VerifierSaid} from '../../../shared/codes/contract-verifier.ts';

/** A code of ours, made up: it is registered nowhere. */
export const sampleCode = '7Z3KQ0M4T9RX2WB8HC5X';

const known = {
	product: {
		name: 'Halden Meridian fountain pen',
		brand: 'Halden',
		gtin: '09506000134352',
		image: 'https://pictures.halden.example/meridian.png',
	},
	covered: 'scratch' as const,
	markets: ['DE', 'FR'],
	otherMarket: false,
	contact: {name: 'Halden', email: 'codes@halden.example', link: 'https://halden.example/codes'},
};
const history = {
	times: 3,
	firstAt: '2026-05-03T10:00:00.000Z',
	lastAt: '2026-11-20T08:30:00.000Z',
	firstCountry: 'FR',
};

/** One answer of each kind to a query. The receipt is put in by whoever answers. */
export const answers = (receipt: string): Record<CodeAnswer['answer'], CodeAnswer> => {
	const holder = {receipt, yours: 'new' as const, claimedAt: null};
	return {
		genuine_first: {
			answer: 'genuine_first',
			at: '2026-11-22T12:40:00.000Z',
			...known,
			...holder,
			advice: 'say-it-is-yours',
		},
		genuine_repeat: {answer: 'genuine_repeat', ...known, ...history, ...holder, advice: 'ask-before-buying'},
		over_limit: {answer: 'over_limit', ...known, ...history, times: 9, ...holder, advice: 'do-not-rely'},
		suspicious: {
			answer: 'suspicious',
			reasons: ['impossible-travel', 'confirmed-by-brand'],
			...known,
			...history,
			...holder,
			otherMarket: true,
			advice: 'do-not-rely',
		},
		recalled: {
			answer: 'recalled',
			why: 'The nib may break.',
			since: '2026-10-01',
			...known,
			...holder,
			advice: 'stop-using',
		},
		unknown: {answer: 'unknown'},
	};
};

/** One answer of each kind to a look. */
export const peeks: Record<PeekAnswer['answer'], PeekAnswer> = {
	registered: {answer: 'registered', ...known, advice: 'say-it-is-yours'},
	asked: {answer: 'asked', ...known, ...history, covered: 'open', advice: 'compare'},
	over_limit: {answer: 'over_limit', ...known, ...history, times: 9, advice: 'do-not-rely'},
	suspicious: {answer: 'suspicious', reasons: ['blocked'], ...known, advice: 'do-not-rely'},
	recalled: {answer: 'recalled', why: 'The nib may break.', since: '2026-10-01', ...known, advice: 'stop-using'},
	unknown: {answer: 'unknown'},
};

/** What a brand's own system says. */
export const brandSaid: VerifierSaid = {
	brand: 'Halden',
	host: 'check.halden.example',
	status: 200,
	said: 'Genuine. Made in May 2026. <b>Thank you</b>',
	trouble: null,
};

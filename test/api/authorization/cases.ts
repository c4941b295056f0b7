import {moveCase} from '../../../api/casework/index.ts';
import {caseById} from '../../../api/casework/queries.ts';
import {said} from '../applications/parties.ts';
import {makeCase} from '../casework/cases.ts';
import type {RichWorld} from './rich-world.ts';
import {actsForSome, at, ofBrand, ofSeller, pdf, type Row, reason, reviews, row} from './row.ts';

const made = new WeakMap<RichWorld, Promise<string>>();

/** A case about the brand’s goods in the seller’s own shop, accepted and told to the seller. */
function caseOf(w: RichWorld): Promise<string> {
	const known = made.get(w);
	if (known) return known;
	const making = makeToldCase(w);
	made.set(w, making);
	return making;
}

async function makeToldCase({world}: RichWorld): Promise<string> {
	const about = {seller: 'seller:filed.example', store: 'filed.example', sellerId: null, listing: null} as const;
	const {case: id} = await makeCase(world, 1, about);
	const row = await caseById(world.storage, id);
	if (!row) throw new Error('no case');
	const accepted = await moveCase(world, row, {act: 'accept', role: 'reviewer', actor: 'usr_r'});
	const notice = {
		id: world.newId('ntc'),
		case: id,
		channel: 'mail',
		to: 'a@b.example',
		holder: world.newId('hld'),
	} as const;
	const sent = {text: 'x', sentAt: world.now(), sentBy: 'usr_r', reachedAt: null, proof: null, proofWords: null};
	await moveCase(world, accepted, {
		act: 'notify',
		role: 'reviewer',
		actor: 'usr_r',
		steps: tx => [tx.insert(world.storage.tables.sellerNotices).values({...notice, ...sent})],
	});
	return id;
}

let offers = 0;
const ipNotice = ({brand, mark}: RichWorld) => ({
	brand,
	mark,
	offer: {store: 'filed.example', name: 'Pen House', url: `https://filed.example/p/${++offers}`, title: 'Pen'},
	words: 'It bears our mark without our consent.',
	goodFaith: true,
});
const noticeOf = async (w: RichWorld): Promise<string> =>
	(await said<{id: string}>(w.owner.send('/v1/ip-notices', ipNotice(w)), 201)).id;
const ofParties = [...ofBrand, ...ofSeller];
const on = (may: Row['may'], rest: string, body?: unknown): Row =>
	row(may, async w => at(`/v1/cases/${await caseOf(w)}${rest}`, body));
const reviewing = (rest: string, body?: unknown): Row =>
	row(reviews, async w => at(`/v1/reviews/cases/${await caseOf(w)}${rest}`, body));
const examined = {name: 'Laboratory', of: 'sample', result: 'genuine', words: 'as ours'};

/** Cases: reviewers see all of them; a seller those it was told of, a brand those about its goods that were accepted. */
export const cases: Readonly<Record<string, Row>> = {
	'get /v1/reviews/cases': row(reviews, () => at('/v1/reviews/cases')),
	'get /v1/reviews/cases/{case}': reviewing(''),
	'post /v1/reviews/cases/{case}': reviewing('', {act: 'set-harm', version: 1, harm: 1, reason}),
	'post /v1/reviews/cases/{case}/preview': reviewing('/preview', {
		findings: {counterfeit: 'undecidable', weighed: reason},
	}),
	'post /v1/reviews/cases/{case}/photos/{photo}/erase': row([], async w =>
		at(`/v1/reviews/cases/${await caseOf(w)}/photos/pho_none/erase`, {reason}),
	),
	'get /v1/reviews/cases/{case}/photos/{photo}': row([], async w =>
		at(`/v1/reviews/cases/${await caseOf(w)}/photos/pho_none`),
	),
	'post /v1/reviews/cases/{case}/documents': row(reviews, async w => ({
		path: `/v1/reviews/cases/${await caseOf(w)}/documents`,
		bytes: pdf(),
	})),
	'get /v1/reviews/cases/{case}/documents/{document}': row([], async w =>
		at(`/v1/reviews/cases/${await caseOf(w)}/documents/doc_none`),
	),
	'get /v1/reviews/calibration': row(reviews, () => at('/v1/reviews/calibration')),
	'post /v1/reviews/calibration': row(reviews, () => at('/v1/reviews/calibration', {answers: {}})),
	'get /v1/cases': row([...actsForSome, 'holder', 'foreignHolder'], () => at('/v1/cases')),
	'get /v1/cases/{case}': on(ofParties, ''),
	'post /v1/cases/{case}/read': on(ofSeller, '/read'),
	'post /v1/cases/{case}/answers': on(ofSeller, '/answers', {words: 'They are genuine.', contests: true}),
	'post /v1/cases/{case}/contest': on(ofSeller, '/contest', {examination: 'exa_none', words: reason}),
	'post /v1/cases/{case}/appeal': on(ofParties, '/appeal', {reason: 'for the matrix, which asks everybody'}),
	'post /v1/cases/{case}/examinations': on(ofBrand, '/examinations', examined),
	'post /v1/cases/{case}/documents': row(ofParties, async w => ({
		path: `/v1/cases/${await caseOf(w)}/documents`,
		bytes: pdf(),
	})),
	'get /v1/cases/{case}/photos/{photo}': on([], '/photos/pho_none'),
	'post /v1/ip-notices': row(ofBrand, w => at('/v1/ip-notices', ipNotice(w))),
	'get /v1/ip-notices': row(actsForSome, () => at('/v1/ip-notices')),
	'post /v1/ip-notices/{notice}/counter': row(ofSeller, async w =>
		at(`/v1/ip-notices/${await noticeOf(w)}/counter`, {words: 'We are licensed by the owner itself.'}),
	),
	'post /v1/ip-notices/{notice}/suit': row(ofBrand, async w =>
		at(`/v1/ip-notices/${await noticeOf(w)}/suit`, {forum: 'Court', number: '1 O 2/26', filedOn: '2026-11-20'}),
	),
	'post /v1/ip-notices/{notice}/withdraw': row(ofBrand, async w => at(`/v1/ip-notices/${await noticeOf(w)}/withdraw`)),
};

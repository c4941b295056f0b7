import {sellerKey} from '../../shared/address.ts';
import type {TicketView} from '../../shared/service-desk/contract.ts';
import {said} from '../api/applications/parties.ts';
import {act, look, makeCase, right} from '../api/casework/cases.ts';
import {jpegOf, photoStageIn} from '../api/photos/photo-stage.ts';
import {couponOffer, dueOf, makeRemedy, makeTicketOf} from '../api/service-desk/ticket-stage.ts';
import type {DeskStage} from './desk-stage.ts';

const dayMs = 86_400_000;

/** Tickets of a shop that the seller holds: one just opened, one with a proposal, one whose coupon is out. */
export async function fillTickets({url, world}: DeskStage['server'], {seller}: Pick<DeskStage['parties'], 'seller'>) {
	const app = {request: (path: string, init: RequestInit) => fetch(url + path, init)};
	const opened = await makeTicketOf({world, app}, 'shop.example');
	const first = {words: 'Which order is it? \u202etxt.exe'};
	await said(seller.send(`${opened.path}/messages`, first));
	const expiresAt = new Date(world.now().getTime() + 60 * dayMs).toISOString();
	const offer = couponOffer({expiresAt: `${expiresAt.slice(0, 19)}Z`});
	const propose = async (settles: boolean) => {
		const ticket = await makeTicketOf({world, app}, 'shop.example');
		await makeRemedy({world}, ticket.about, ticket.report.id, dueOf(60_000, 'CNY'));
		const body = {version: 1, offer, words: 'With our regrets.', settles};
		const {proposals} = await said<TicketView>(seller.send(`${ticket.path}/proposals`, body));
		return {...ticket, proposal: proposals[0]?.id};
	};
	const proposed = await propose(true);
	const sold = await propose(false);
	await said(sold.reporter(`${sold.path}/accept`, {version: 2, proposal: sold.proposal}));
	const {code} = await said<{code: string}>(sold.reporter(`${sold.path}/coupon`, {}));
	return {opened: opened.id, proposed: proposed.id, sold: sold.id, code};
}

/** Reviewers who may decide, and cases of many states about a shop that the seller holds. */
export async function fillCases({server: {world}, parties, rita, ravi}: DeskStage) {
	for (const reviewer of [rita, ravi]) await said(reviewer.send('/v1/reviews/calibration', {answers: right}));
	const shop = {
		seller: sellerKey('shop.example', null),
		store: 'shop.example',
		sellerId: null,
		sellerName: 'Pen House',
	};
	const ofShop = (reports: number, more = {}) => makeCase(world, reports, {...shop, ...more});
	const plain = await ofShop(1, {harm: 2, title: 'Halden cartridge, blue'});
	const told = await ofShop(3, {title: 'Halden ballpoint \u202e“100 %”'});
	for (const step of [{act: 'take'}, {act: 'accept'}, {act: 'notify', channel: 'desk'}])
		await act(rita, told.case, step);
	const proposed = await ofShop(2, {title: 'Halden fountain pen', harm: 1});
	await act(rita, proposed.case, {act: 'accept'});
	await act(rita, proposed.case, {act: 'notify', channel: 'desk'});
	await said(parties.seller.send(`/v1/cases/${proposed.case}/read`));
	const admits = {words: 'They are copies. We did not know; we sell them no more.', admits: true};
	await said(parties.seller.send(`/v1/cases/${proposed.case}/answers`, admits));
	const findings = {...(await look(rita, proposed.case)).draft, weighed: 'The seller says so itself.'};
	await act(ravi, proposed.case, {act: 'propose', findings});
	const decided = await ofShop(2, {title: 'Halden pencil'});
	await act(ravi, decided.case, {act: 'accept'});
	await act(ravi, decided.case, {act: 'notify', channel: 'desk'});
	await said(parties.seller.send(`/v1/cases/${decided.case}/read`));
	await said(parties.seller.send(`/v1/cases/${decided.case}/answers`, admits));
	const examined = {name: 'Halden laboratory', of: 'photos', result: 'counterfeit', words: 'The clip is glued.'};
	await said(parties.owner.send(`/v1/cases/${decided.case}/examinations`, examined));
	const found = {...(await look(rita, decided.case)).draft, weighed: 'The seller says so itself.'};
	await act(ravi, decided.case, {act: 'propose', findings: found});
	await act(rita, decided.case, {act: 'confirm', words: null});
	const noticed = await fillNotice(parties);
	const photo = await photoStageIn(world).bring(await jpegOf(1), decided.reports[0]);
	const measure = await fillMeasure(world, ravi.id, plain.reports[0] ?? '');
	return {
		plain: plain.case,
		told: told.case,
		proposed: proposed.case,
		decided: decided.case,
		noticed,
		photo: photo.id,
		measure,
	};
}

/** A brand's own notice about the shop, which the shop answered; answers its case. */
async function fillNotice({owner, seller, brand, mark}: DeskStage['parties']): Promise<string> {
	const offer = {
		store: 'shop.example',
		seller: null,
		name: 'Pen House',
		url: 'https://shop.example/pens/9',
		title: 'Pen',
	};
	const words = 'It bears our mark without our consent.';
	const sent = await said<{id: string; case: string}>(
		owner.send('/v1/ip-notices', {brand, mark, offer, words, goodFaith: true}),
		201,
	);
	await said(seller.send(`/v1/ip-notices/${sent.id}/counter`, {words: 'We buy from your own distributor in Lyon.'}));
	return sent.case;
}

/** A warning to somebody who reported without foundation, and who appeals. */
async function fillMeasure(world: DeskStage['server']['world'], by: string, report: string): Promise<string> {
	const measure = world.newId('msr');
	const {reporterMeasures} = world.storage.tables;
	const at = world.now();
	await world.storage.atomically(tx => [
		tx.insert(reporterMeasures).values({
			id: measure,
			contactHash: 'somebody',
			kind: 'warning',
			reason: 'The photos show another pen.',
			by,
			at,
			report,
			appeal: 'The photos show the pen that came, from both sides.',
			appealedAt: at,
		}),
	]);
	return measure;
}

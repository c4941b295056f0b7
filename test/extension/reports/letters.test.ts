import {describe, expect, test} from 'vitest';
import {keepRefused, keepTaken, postLetterOf} from '../../../extension/history/outbox.ts';
import {photosOf} from '../../../extension/history/report-photos.ts';
import {keepSaying, keepTickets, keepView} from '../../../extension/history/reports.ts';
import type {Letter, LetterKind} from '../../../extension/reports/outbox/letter.ts';
import {announced, type Photo} from '../../../extension/reports/photos/photo.ts';
import {evidenceOf} from '../../../extension/reports/report.ts';
import {type ReportActName, reportActPath} from '../../../shared/reports/paths.ts';
import {letterOf, photoOf, setOut} from './outbox-stage.ts';
import {type Fault, viewOf} from './report-service.ts';

type Given = Pick<Letter, 'id' | 'kind'> & {form?: string; said: object; path?: string};

/** A report that arrived, and what is sent about it after. */
async function arrived(fault?: (request: Request) => Fault | null) {
	const out = await setOut(fault);
	await out.untilDone();
	const {database, clock} = out;
	const {report} = (await database.reports.get('d1'))!.receipt!;
	const pathOf = (kind: LetterKind) => reportActPath(report, kind as ReportActName);
	return {
		...out,
		row: async () => (await database.reports.get('d1'))!,
		post(of: string | null, {id, kind, form, said, path = pathOf(kind)}: Given) {
			const at = new Date(clock.now).toISOString();
			return postLetterOf(database, of, (photos: readonly Photo[]) => ({
				...letterOf(photos),
				id,
				kind,
				form: form ?? null,
				path,
				body: JSON.stringify(of === null ? said : {...said, photos: announced(photos)}),
				madeAt: at,
				nextAt: at,
			}));
		},
	};
}

describe('evidence and words after a report', () => {
	test('go out under a key of their own, and once', async () => {
		let cut = true;
		const {database, service, post, untilDone} = await arrived(({url}) => {
			if (!cut || !url.endsWith('/evidence')) return null;
			cut = false;
			return 'cut-after';
		});
		await database.photos.add(photoOf('e1', 0, 40));
		await post('e1', {id: 'L9', kind: 'evidence', said: {words: 'The brand wrote to me.'}});
		await untilDone();
		expect(service.evidence).toHaveLength(1);
		expect(service.isWhole()).toBe(true);
	});

	test('wait once, however often the button was pressed', async () => {
		const {database, post} = await arrived();
		const paid = {kind: 'remedy', said: {got: 'paid', words: null}} as const;
		await post(null, {id: 'L8', ...paid});
		await post(null, {id: 'L9', ...paid});
		await post(null, {id: 'L10', ...paid, said: {got: 'enforced', words: null}});
		expect((await database.outbox.toArray()).map(({id}) => id).sort()).toEqual(['L10', 'L8']);
	});

	test('that are refused are kept with the report and its words', async () => {
		const {post, row, untilDone} = await arrived(({url}) => (url.endsWith('/appeal') ? 409 : null));
		const said = {reason: 'It is not what was examined.'};
		await post(null, {id: 'L8', kind: 'appeal', said});
		await untilDone();
		expect((await row()).refused).toMatchObject([{kind: 'appeal', body: JSON.stringify(said), refusal: {status: 409}}]);
	});

	test('that are refused go back into their form with their photos, and the refusal goes once they are taken', async () => {
		let isRefused = true;
		const {database, post, row, untilDone} = await arrived(({url}) =>
			isRefused && url.endsWith('/evidence') ? 422 : null,
		);
		const form = 'evidence';
		const of = evidenceOf('d1');
		await database.photos.add(photoOf(of, 0, 40));
		await keepSaying(database, 'd1', form, 'The brand wrote to me.');
		const send = async (id: string) => {
			await post(of, {id, kind: 'evidence', form, said: {words: 'The brand wrote to me.'}});
			expect((await row()).saying[form]).toBe('');
			// Added while the first ones are on their way
			await database.photos.add(photoOf(of, id === 'L8' ? 1 : 2, 50));
			await untilDone();
			return row();
		};
		expect(await send('L8')).toMatchObject({saying: {evidence: 'The brand wrote to me.'}, refused: [{form}]});
		expect((await photosOf(database, of)).map(({place}) => place)).toEqual([1, 2]);
		isRefused = false;
		expect(await send('L9')).toMatchObject({saying: {evidence: ''}, refused: []});
	});
});

describe('how a report stands, asked for before something was done about it,', () => {
	const at = '2026-11-22T13:00:00.000Z';

	test('is dropped when it comes after: it may not know of it', async () => {
		const {database, post, row, untilDone} = await arrived();
		expect(await keepView(database, await row(), viewOf('rep_1'), at)).toBe(true);
		const asked = await row();
		await post(null, {id: 'L8', kind: 'withdrawal', said: {reason: null}});
		await untilDone();
		expect(await keepView(database, asked, viewOf('rep_1', {state: 'set_aside'}), at)).toBe(false);
		await keepTickets(database, asked, {tickets: [], mayOpen: true}, at);
		// And it is asked for anew
		expect(await row()).toMatchObject({view: {state: 'received'}, tickets: null, askedAt: null});
	});

	test('is kept when nothing was, with the talk that was asked for after it', async () => {
		const {database, row} = await arrived();
		expect(await keepView(database, await row(), viewOf('rep_1', {caseState: 'accepted'}), at)).toBe(true);
		await keepTickets(database, await row(), {tickets: [], mayOpen: true}, at);
		expect(await row()).toMatchObject({view: {caseState: 'accepted'}, tickets: {mayOpen: true}, askedAt: at});
	});
});

describe('words to the seller', () => {
	const refusalOf = (code: string) => ({
		at: '2026-11-22T13:00:00.000Z',
		status: 409,
		code,
		title: code,
		detail: null,
		errors: [],
	});
	/** Sends one thing about a ticket, and has it refused with this code; null: taken. */
	async function talk() {
		const {database, post, row, clock} = await arrived();
		return {
			row,
			async send(given: Given, code: string | null) {
				await post(null, {...given, path: `/v1/tickets/${given.id}`});
				const letter = (await database.outbox.get(given.id))!;
				if (code) await keepRefused(database, letter, refusalOf(code));
				else await keepTaken(database, letter, {is: 'done'}, new Date(clock.now).toISOString());
			},
		};
	}

	test.each([
		['ticket-open', 'ticket-open', {words: 'Which nib is it?'}],
		['ticket-words', 'ticket-words/tkt_1', {words: 'Which nib is it?'}],
		['ticket-refuse', 'ticket-refuse/prp_1', {version: 2, proposal: 'prp_1', reason: 'Which nib is it?'}],
		['ticket-close', 'ticket-close/tkt_1', {version: 2, reason: 'Which nib is it?'}],
	] as const)('that were not taken (%s) stand in their form again', async (kind, form, said) => {
		const {row, send} = await talk();
		await send({id: 'L8', kind, form, said}, 'not-now');
		expect(await row()).toMatchObject({saying: {[form]: 'Which nib is it?'}, refused: [{kind, form}]});
		await send({id: 'L9', kind, form, said}, null);
		expect(await row()).toMatchObject({saying: {[form]: ''}, refused: []});
	});

	test('that a ticket had changed is said until something else was done with it', async () => {
		const {row, send} = await talk();
		const reason = 'Too little.';
		const form = 'ticket-refuse/prp_1';
		await send(
			{id: 'L8', kind: 'ticket-refuse', form, said: {version: 2, proposal: 'prp_1', reason}},
			'changed-meanwhile',
		);
		expect((await row()).refused).toHaveLength(1);
		await send({id: 'L9', kind: 'ticket-accept', said: {version: 3, proposal: 'prp_1'}}, null);
		expect(await row()).toMatchObject({refused: [], saying: {[form]: reason}});
	});
});

import {expect, test} from 'vitest';
import {forgetContacts} from '../../../api/reports/forget-contacts.ts';
import {makeReportStage, reportOf} from './report-stage.ts';

const day = 86_400_000;

test('who reported is forgotten three years after the case ended, and not a day before; what was said stays', async () => {
	const stage = await makeReportStage();
	const {world} = stage;
	const [open, over] = [
		await stage.send({offer: {...reportOf().offer, listing: '7'}}),
		await stage.send({offer: {...reportOf().offer, listing: '8'}}),
	];
	expect((await stage.act(over, 'withdraw', {reason: null})).status).toBe(200);
	const contacts = async () => Object.fromEntries((await stage.rows()).map(row => [row.id, row.contact !== null]));

	world.clock.pass(3 * 365 * day);
	await forgetContacts(world);
	expect(await contacts()).toEqual({[open.receipt.report]: true, [over.receipt.report]: true});
	world.clock.pass(2 * day);
	await forgetContacts(world);
	expect(await contacts()).toEqual({[open.receipt.report]: true, [over.receipt.report]: false});
	const row = (await stage.rows()).find(({id}) => id === over.receipt.report);
	expect([row?.contactHash, row?.networkHash, row?.orderHash]).toEqual([null, null, null]);
	expect(row?.body.facts).toMatch(/not gold/);
});

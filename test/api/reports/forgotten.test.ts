import {expect, test} from 'vitest';
import {closeCases} from '../../../api/casework/jobs.ts';
import {forgetContacts} from '../../../api/reports/forget-contacts.ts';
import {makeReportStage, reportOf} from './report-stage.ts';

const day = 86_400_000;
const noMarks = {
	contact: null,
	contactHash: null,
	networkHash: null,
	orderHash: null,
	mailHostHash: null,
	installedOn: null,
};

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
	expect(row).toMatchObject({
		...noMarks,
		body: {purchase: {orderNumber: null, paid: {minor: 4900}}, installedOn: null},
	});
	expect(row?.body.facts).toMatch(/not gold/);
});

test('of a tip alone the network and the order are forgotten as well, and from when its case ended, not when it was closed', async () => {
	const stage = await makeReportStage();
	const {world} = stage;
	const tip = await stage.send({contact: null, demand: {kind: 'none'}});
	const host = await stage.send({
		contact: {name: 'X', email: 'x@small.example'},
		offer: {...reportOf().offer, listing: '8'},
	});
	for (const sent of [tip, host]) expect((await stage.act(sent, 'withdraw', {reason: null})).status).toBe(200);
	world.clock.pass(200 * day);
	await closeCases(world);
	expect((await stage.cases()).map(({state}) => state)).toEqual(['closed', 'closed']);
	world.clock.pass(3 * 365 * day - 198 * day);
	await forgetContacts(world);
	for (const row of await stage.rows()) expect(row).toMatchObject({...noMarks, body: {purchase: {orderNumber: null}}});
});

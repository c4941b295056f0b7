import {beforeAll, expect, test} from 'vitest';
import type {Person} from '../../../api/accounts/principal.ts';
import {loadDossier} from '../../../api/casework/dossier/load-dossier.ts';
import {moveCase} from '../../../api/casework/index.ts';
import {propose} from '../../../api/casework/reviewing/speak.ts';
import {whatIsMeant} from '../../../shared/reports/what-is-meant.ts';
import type {Parties} from '../applications/parties.ts';
import {makeReportStage} from '../reports/report-stage.ts';
import {act, addReport, admit, findingsOf, look, makeCase, makeCaseParties, reportBody} from './cases.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeCaseParties();
}, 120_000);

let listings = 0;
/** A case that takes reports about a pen, in which the seller admitted it. */
async function admitted() {
	const {world} = parties;
	const listing = `77${++listings}`;
	const offer = {...reportBody().offer, listing, url: `https://www.aliexpress.com/item/${listing}.html`};
	const made = await makeCase(world, 1, {openKey: whatIsMeant(offer).openKey});
	await admit(parties, made.case);
	return {...made, offer};
}

test('a report that comes after a proposal opens a case of its own: it keeps nobody from confirming', async () => {
	const {world, app, reviewers} = parties;
	const [rita, ravi] = reviewers;
	const {case: id, offer} = await admitted();
	const stage = await makeReportStage(world, app);
	const before = await stage.send({offer, demand: {kind: 'refund'}});
	expect(before.receipt).toMatchObject({case: id, joined: true});
	await act(rita, id, {act: 'propose', findings: findingsOf(await look(rita, id))});
	const after = await stage.send({offer, demand: {kind: 'refund'}});
	expect(after.receipt).toMatchObject({joined: false});
	const confirmed = await act(ravi, id, {act: 'confirm'});
	expect(confirmed.outcome).toBe('counterfeit');
	expect(confirmed.related.map(each => each.case)).toContain(after.receipt.case);
});

test('a proposal that somebody wrote without knowing of the newest report is not taken', async () => {
	const {world, reviewers} = parties;
	const [rita] = reviewers;
	const {case: id} = await admitted();
	const {draft} = await look(rita, id);
	const dossier = await loadDossier(world, id);
	const reviewer = {id: rita.id} as Person;
	const moving = propose({world, reviewer, dossier}, {findings: draft});
	await addReport(world, {id});
	await expect(moveCase(world, dossier.row, moving)).rejects.toMatchObject({code: 'changed-meanwhile'});
	expect((await look(rita, id)).voices.list).toEqual([]);
});

import {expect, test} from 'vitest';
import {decideCase} from '../../../api/casework/deciding/decide-case.ts';
import {loadDossier} from '../../../api/casework/dossier/load-dossier.ts';
import {moveCase} from '../../../api/casework/index.ts';
import type {SubjectKey} from '../../../shared/address.ts';
import {admit, day, look, makeCase, makeCaseParties} from './cases.ts';

test('the strike that statement, letters and log name is the one that is written down, or nothing is', async () => {
	const parties = await makeCaseParties();
	const {world, reviewers} = parties;
	const [rita] = reviewers;
	const {case: id} = await makeCase(world, 1);
	await admit(parties, id);
	const {draft} = await look(rita, id);
	const decide = async () => {
		const dossier = await loadDossier(world, id);
		return {row: dossier.row, moving: await decideCase(world, dossier, draft, [])};
	};
	const first = await decide();
	const {warnings, logEntries} = world.storage.tables;
	const issuedAt = new Date(world.now().getTime() - 10 * day);
	await world.storage.atomically(tx => [
		tx.insert(warnings).values({
			id: 'wrn_other',
			seller: 'seller:aliexpress/500' as SubjectKey,
			decision: 'dec_other',
			rule: 'Strike 1 of 3',
			issuedAt,
			until: new Date(issuedAt.getTime() + 365 * day),
			link: null,
			liftedAt: null,
		}),
	]);
	await expect(moveCase(world, first.row, first.moving)).rejects.toMatchObject({code: 'changed-meanwhile'});
	expect(await look(rita, id)).toMatchObject({state: 'answered', decisions: [], warnings: []});
	const again = await decide();
	await moveCase(world, again.row, again.moving);
	const seen = await look(rita, id);
	expect(seen.decisions[0]?.statement).toContain('Strike 2 of 3');
	expect(seen.warnings).toMatchObject([{rule: expect.stringContaining('Strike 2 of 3')}]);
	const logged = (await world.storage.db.select().from(logEntries)).filter(({kind}) => kind === 'warning');
	expect(logged.map(({payload}) => String(payload))).toEqual([expect.stringContaining('Strike 2 of 3')]);
}, 120_000);

import {findCases} from '../../../api/casework/queries.ts';
import {makeReportStage, reportOf} from '../../api/reports/report-stage.ts';

/** Where cases of true counterfeits stand in the queue of reviewers, from 1 on, and how many cases wait. */
export type QueuePlaces = {harmful: number; others: number; waiting: number};

const food = {...reportOf().purchase, goods: 'food', loss: {minor: 100_000, currency: 'EUR'}};
const about = (listing: string) => ({offer: {...reportOf().offer, listing}});

/**
 * The real queue, filled over HTTP: each false identity opens a case of its own and claims the gravest harm, anonymously and
 * before anybody else reports. Then one buyer of harmful goods and one of others report with a photo and confirm their address.
 */
export async function placesInQueue({
	identities,
	networks,
}: {
	identities: number;
	networks: number;
}): Promise<QueuePlaces> {
	const stage = await makeReportStage();
	const {storage} = stage.world;
	const tip = {contact: null, demand: {kind: 'none'}, purchase: food};
	for (let n = 0; n < identities; n++) {
		stage.world.clock.pass(1000);
		await stage.send({...tip, ...about(`false ${n}`)}, `10.200.${n % networks}.9`);
	}
	const buy = async (
		listing: string,
		purchase: typeof food | ReturnType<typeof reportOf>['purchase'],
		sha256: string,
	) => {
		const photos = [{place: 0, sha256: sha256.repeat(64), bytes: 10}];
		const sent = await stage.send({...about(listing), purchase: {...purchase, orderNumber: listing}, photos});
		await storage.atomically(tx => [tx.update(storage.tables.photos).set({state: 'stored'})]);
		await stage.confirm(sent);
		return sent.receipt.case;
	};
	const harmful = await buy('harmful', food, 'a');
	const others = await buy('others', reportOf().purchase, 'b');
	const {rows} = await findCases(storage, {states: ['submitted']}, identities + 10);
	const placeOf = (of: string) => rows.findIndex(({id}) => id === of) + 1;
	return {harmful: placeOf(harmful), others: placeOf(others), waiting: rows.length};
}

import 'fake-indexeddb/auto';
import {expect, test} from 'vitest';
import {openDatabase} from '../../../extension/history/database.ts';
import {bringReport} from '../../../extension/reports/bring-report.ts';

const secret = `tsr_${'a'.repeat(43)}`;
const chosen = 'https://records.example';
let count = 0;

async function browserAt(base: string) {
	const database = openDatabase(`bring-${count++}`);
	await database.settings.put({name: 'api', value: {base, key: null}});
	return database;
}

test.each([chosen, `${chosen}/`, null])(
	'a report of the chosen server, told as %s, is brought here once',
	async base => {
		const database = await browserAt(chosen);
		const first = await bringReport(database, {secret, base, report: 'rep_1'});
		expect(await bringReport(database, {secret, base, report: 'rep_1'})).toEqual(first);
		expect(await database.reports.toArray()).toMatchObject([{base: chosen, secret, receipt: {report: 'rep_1'}}]);
	},
);

test.each(['https://other.example', 'http://records.example', `${chosen}:8443`])(
	'a report of %s is not: its secret would go to a server that is not its own',
	async base => {
		const database = await browserAt(chosen);
		expect(await bringReport(database, {secret, base, report: 'rep_1'})).toEqual({is: 'of-another', base, chosen});
		expect(await database.reports.count()).toBe(0);
	},
);

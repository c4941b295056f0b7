import {applicationJobs} from '../../../api/applications/index.ts';
import {served} from '../served.ts';
import {type App, type Parties, said} from './parties.ts';

/** An answer’s status, and the problem it names where it is a refusal. */
export const code = async (asked: Promise<Response>) => {
	const answer = await asked;
	const body: {type?: string} = answer.status === 204 ? {} : await answer.json();
	return `${answer.status} ${body.type?.replace('/problems/', '') ?? ''}`.trim();
};

/** The pointers of what a refusal finds wrong. */
export const faults = async (asked: Promise<Response>) => {
	const {errors = []}: {errors?: {pointer: string}[]} = await (await asked).json();
	return errors.map(({pointer}) => pointer);
};

/** What the tests of applications look at, in the world of their parties (which are there when a test runs). */
export const looksAt = (given: () => Parties) => ({
	badge: (id: string) =>
		said<{state: string; why: string | null}>(Promise.resolve(given().app.request(`/v1/badges/${id}`))),
	details: (id: string) => said<App>(given().seller.request(`/v1/badges/applications/${id}`)),
	async inRecords(key: string) {
		const {app, world} = given();
		const directory = await served(app, world.signer.publicKey).directory(0);
		return directory.entries.flatMap(({record}) =>
			record?.kind === 'seller' && record.key === key ? record.badges : [],
		);
	},
	async runJobs() {
		for (const job of applicationJobs) await job.run(given().world);
	},
});

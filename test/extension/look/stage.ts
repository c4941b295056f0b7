import {beforeEach} from 'vitest';
import {createLooks, type Looks} from '../../../extension/look/looks.ts';
import {factsOf, fakeWorld, listing, pageRead, settle} from './fake-world.ts';

/** Looks and the world they look at; a test may put others in their place. */
type Stage = {
	given: ReturnType<typeof fakeWorld>;
	world: ReturnType<typeof fakeWorld>['world'];
	looks: Looks;
};

/** Sets the stage anew before each test, and gives what tests do on it. */
export function setStage() {
	// beforeEach fills every field before a test can read one
	const stage = {} as Stage;

	beforeEach(() => {
		stage.given = fakeWorld();
		stage.world = stage.given.world;
		stage.looks = createLooks(stage.given.looks);
	});

	const page = (documentId: string | null, tab = 1) => ({tab, documentId});
	const lastJob = () => stage.world.jobs.at(-1)!.job;

	/** Opens a listing in a document of its own, as a browser tells it. */
	async function open(id: string, documentId: string, tab = 1) {
		stage.world.alive.add(documentId);
		void stage.looks.addressChanged(tab, listing(id));
		void stage.looks.pageShown(page(documentId, tab), listing(id));
		await settle();
	}
	const answer = async (id: string, documentId: string | null, look = lastJob().look) => {
		await stage.looks.pageRead(page(documentId), pageRead(look, listing(id), {is: 'listing', facts: factsOf(id)}));
	};
	const titleShown = () => {
		const state = stage.world.state();
		return state?.is === 'judged' ? state.facts.title : state?.is;
	};

	return {stage, page, lastJob, open, answer, titleShown};
}

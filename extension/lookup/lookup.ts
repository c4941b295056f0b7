import type {PageFacts} from '../../shared/product.ts';
import {indexBrands} from '../../shared/trust/brand-index.ts';
import {indexCategories} from '../../shared/trust/category-index.ts';
import {checkLog} from '../log/check-log.ts';
import {createAddresses} from './addresses.ts';
import {type Ask, ask} from './ask.ts';
import {type Answer, find, wantedOf} from './find.ts';
import type {Fetch} from './get-file.ts';
import {oncePerDirectory} from './once-per-directory.ts';
import {createProver} from './prove.ts';
import {type Refreshed, refresh} from './refresh.ts';
import type {SentRequest} from './sent-request.ts';
import type {HeldManifest, Server, Shelf} from './shelf.ts';
import {createSingleFlight, type SingleFlight} from './single-flight.ts';

/** Everything the lookup touches. */
export type LookupWorld = {
	shelf: Shelf;
	fetch: Fetch;
	/** whom to ask; null: the shopper has not chosen yet, so nobody is asked */
	server(): Promise<Server | null>;
	now(): Date;
	wait(ms: number): Promise<void>;
	/** 0 … 1, for pauses */
	random(): number;
	/** which mirrors may be asked: of those the manifest names, and the shopper's own */
	mirrors(named: readonly string[]): Promise<readonly string[]>;
	/** keeps the key that a server signs with from now on, when `server` is still the chosen one */
	trust(server: Server, key: string): Promise<void>;
	/** keeps "what was sent" */
	sent(request: Omit<SentRequest, 'id'>): Promise<void>;
};

/** The world of one task: `ask` gets a verified file of the one server the task began with. */
export type LookupTask = LookupWorld & {fly: SingleFlight; whom: Server; ask: Ask};

/** Answers "what is known of these subjects?" without telling anyone what is looked at. */
export function createLookup(world: LookupWorld) {
	const fly = createSingleFlight();
	const silentAt = new Map<string, number>();
	const brandsOf = oncePerDirectory(() => world.shelf.brands().then(indexBrands));
	const categoriesOf = oncePerDirectory(() => world.shelf.categories().then(indexCategories));
	const prove = createProver(world.shelf);
	const addressOf = createAddresses();
	const task = (whom: Server, why: SentRequest['why']): LookupTask => ({
		...world,
		fly,
		whom,
		ask: ask(world, whom, why, silentAt),
	});

	const isFrom = ({base, key}: Server, held: HeldManifest | null) =>
		held?.server.base === base && (held.server.key === key || held.manifest?.keys.now === key);
	const startOver = (server: Server) => fly('start-over', () => world.shelf.startOver(server));

	/** The chosen server, with a shelf that holds nothing of another one. */
	const chosen = async (): Promise<Server | null> => {
		const server = await world.server();
		if (server && !isFrom(server, await world.shelf.manifest())) await startOver(server);
		return server;
	};

	const renew = async (why: 'timer' | 'hand'): Promise<Refreshed> => {
		const server = await chosen();
		if (!server) return {changed: false, trouble: null};
		return fly('refresh', () => refresh(task(server, why)));
	};

	return {
		/** Checks whether the server's public log still says what it said. Never because of a page. */
		async checkLog(): Promise<void> {
			const server = await chosen();
			if (server) await fly('log', () => checkLog(task(server, 'timer')));
		},
		/** Fetches manifest, then what it shows to be new in the directory and in held buckets. Never because of a page. */
		refresh: renew,
		/** Refreshes when nothing was ever had from the chosen server. */
		async catchUp(): Promise<void> {
			await chosen();
			if (!(await world.shelf.manifest())?.manifest) await renew('hand');
		},
		/**
		 * What is known of a page's subjects: from the shelf, and of its seller by one bucket request at most.
		 * `mayAsk` false: from the shelf alone.
		 */
		async find(facts: PageFacts, {mayAsk = true} = {}): Promise<Answer> {
			const wanted = await wantedOf(facts, addressOf);
			const look = () => world.shelf.glance(wanted);
			const [server, held] = await Promise.all([world.server(), look()]);
			const isForeign = server && !isFrom(server, held.manifest);
			if (isForeign) await startOver(server);
			const seen = isForeign ? await look() : held;
			const asking = server && mayAsk ? task(server, 'page') : null;
			return find({...world, brandsOf, categoriesOf, prove}, facts, {wanted, seen, look}, asking);
		},
	};
}
export type Lookup = ReturnType<typeof createLookup>;

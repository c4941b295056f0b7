import {Stale} from '../storage/violations.ts';
import type {World} from '../world.ts';
import {resumeDeliveries} from './apply-delivery.ts';
import type {SourceChoice} from './choices.ts';
import {beginState, saveState, stateOf, takeTurn} from './queries.ts';
import {findAdapter} from './registry.ts';
import {waitAfter} from './rules.ts';
import {runSource} from './run-source.ts';

export type Schedule = {
	/** Asks nothing more; what was begun is finished at the next start. Twice does no harm. */
	stop(): Promise<void>;
};

/** For so long a turn is taken: another process on the same data base asks meanwhile nobody, in ms. */
const turn = 30 * 60_000;
const longestSleep = 3_600_000;

/** Asks every source that was turned on when it is due, one after another. */
export function scheduleSources(world: World, choices: readonly SourceChoice[]): Schedule {
	const {storage, log} = world;
	const stopped = new AbortController();
	const {signal} = stopped;
	let timer: NodeJS.Timeout | null = null;

	async function runDue({name, address}: SourceChoice) {
		const adapter = findAdapter(name);
		if (!adapter || signal.aborted) return;
		const now = world.now();
		try {
			const until = new Date(now.getTime() + turn);
			await storage.atomically(tx => [beginState(storage, tx, name), takeTurn(storage, tx, name, now, until)]);
		} catch (error) {
			if (error instanceof Stale) return;
			throw error;
		}
		try {
			const run = await runSource(world, adapter, {name, address}, {signal});
			if (run.is === 'received') tell(name, run.delivery.state, run.delivery.reasons, run.applied);
			const nextAt = new Date(world.now().getTime() + adapter.every);
			await storage.atomically(tx => [saveState(storage, tx, name, {failures: 0, trouble: null, nextAt})]);
		} catch (error) {
			await putOff(name, error);
		}
	}

	function tell(source: string, state: string, reasons: readonly string[], applied: unknown) {
		if (state === 'held' || state === 'refused') log.warn({source, state, reasons}, 'a public list needs the operator');
		else log.info({source, applied}, 'a public list was recorded');
	}

	async function putOff(name: string, error: unknown) {
		if (signal.aborted) {
			await storage.atomically(tx => [saveState(storage, tx, name, {nextAt: world.now()})]);
			return;
		}
		const failures = ((await stateOf(storage, name))?.failures ?? 0) + 1;
		const nextAt = new Date(world.now().getTime() + waitAfter(failures));
		const trouble = error instanceof Error ? error.message : String(error);
		await storage.atomically(tx => [saveState(storage, tx, name, {failures, trouble, nextAt})]);
		log.warn({source: name, failures, trouble, nextAt}, 'a public list could not be read');
	}

	async function round() {
		try {
			await resumeDeliveries(world, signal);
			for (const choice of choices) await runDue(choice);
			if (!signal.aborted) sleep(await untilNext());
		} catch (error) {
			if (signal.aborted) return;
			log.error({err: error}, 'public lists could not be asked');
			sleep(60_000);
		}
	}

	async function untilNext(): Promise<number> {
		const states = await Promise.all(choices.map(({name}) => stateOf(storage, name)));
		const next = Math.min(...states.map(state => state?.nextAt.getTime() ?? 0));
		return Math.min(Math.max(next - world.now().getTime(), 1000), longestSleep);
	}

	function sleep(ms: number) {
		timer = setTimeout(() => {
			running = round();
		}, ms);
	}

	let running = choices.length > 0 ? round() : Promise.resolve();
	return {
		async stop() {
			stopped.abort(new Error('the server is stopping'));
			if (timer) clearTimeout(timer);
			await running;
		},
	};
}

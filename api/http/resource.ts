import type {Hono} from 'hono';
import type {World} from '../world.ts';

/** What the running server knows of itself. */
export type Status = {
	/** it was told to stop: finishes what it has and takes nothing new */
	draining: boolean;
};

/** One capability's routes. */
export type Resource = (app: Hono, world: World, status: Status) => void;

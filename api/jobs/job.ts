import type {World} from '../world.ts';

/** What a server does by itself. */
export type Job = {
	name: string;
	/** how long between two runs, in ms */
	every: number;
	/**
	 * `one`: one process of all on the data base runs it when it is due. `each`: every process may, because each thing the
	 * job does is taken by one of them alone; its clock is then not kept on disk.
	 */
	by: 'one' | 'each';
	run(world: World): Promise<void>;
};

import {Problem} from '../../shared/problems.ts';

/** As often as somebody else may be faster before one's own change is on disk. */
const most = 8;

/**
 * Tries again while somebody else was faster, for whoever did not look at a version: `attempt` reads anew what it changes.
 * Throws what it throws, `changed-meanwhile` only after the last try.
 */
export async function againWhenChanged<Result>(attempt: () => Promise<Result>): Promise<Result> {
	for (let tries = 1; ; tries++)
		try {
			return await attempt();
		} catch (error) {
			if (!(error instanceof Problem) || error.code !== 'changed-meanwhile' || tries === most) throw error;
		}
}

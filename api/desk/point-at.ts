import {Problem} from '../../shared/problems.ts';

/** Does `work`; where what was wrong stands elsewhere in the form than in the API's request, it is pointed at there. */
export async function pointAt<Done>(work: () => Promise<Done>, place: (pointer: string) => string): Promise<Done> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		const errors = error.errors.map(({pointer, detail}) => ({pointer: place(pointer), detail}));
		throw new Problem(error.code, error.message, errors, {cause: error});
	}
}

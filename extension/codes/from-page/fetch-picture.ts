import type {Fetch} from '../../lookup/get-file.ts';
import {readBytes} from '../../lookup/read-text.ts';
import type {SentRequest} from '../../lookup/sent-request.ts';

/** Everything fetching a picture touches. */
export type PictureWorld = {
	fetch: Fetch;
	/** whether the browser lets us go to the host of this address */
	mayReach(url: string): Promise<boolean>;
	now(): Date;
	/** keeps "what was sent" */
	sent(request: Omit<SentRequest, 'id'>): Promise<void>;
};

/** A picture larger than this is given up at its first byte beyond, in bytes; and after so many ms. */
const largest = 20_000_000;
const patience = 15_000;

/**
 * A picture from where the page says that it has it. Null: this extension may not go there, no picture came, or too large a
 * one. It goes nowhere else than it says, so that what was sent is the whole of it.
 */
export async function fetchPicture(world: PictureWorld, source: string): Promise<Blob | null> {
	if (source.startsWith('data:')) return (await world.fetch(source, {})).blob();
	if (!/^https?:/.test(source) || !(await world.mayReach(source))) return null;
	const started = world.now();
	const log = {status: null as number | null, bytes: 0};
	try {
		const response = await world.fetch(source, {
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			redirect: 'error',
			signal: AbortSignal.timeout(patience),
		});
		log.status = response.status;
		const bytes = await readBytes(response, largest, count => {
			log.bytes += count;
		});
		return response.ok && bytes ? new Blob([bytes], {type: response.headers.get('content-type') ?? ''}) : null;
	} catch {
		return null;
	} finally {
		const took = world.now().getTime() - started.getTime();
		await world.sent({at: started.toISOString(), url: source, why: 'picture', ...log, took});
	}
}

import {dayMs} from '../../shared/clock.ts';
import type {SentRequest} from '../lookup/sent-request.ts';
import type {Database} from './database.ts';

const most = 1000;
const longest = 30 * dayMs;

/** Between two of the same, so many others may come in one line with them. */
const near = 20;

/**
 * Keeps one line of "what was sent"; of the oldest, what is beyond 1000 lines or 30 days goes. Of what is asked again and again
 * one line tells, so that it pushes nothing else out.
 */
export async function keepRequest({requests}: Database, request: Omit<SentRequest, 'id'>): Promise<void> {
	if (request.times !== undefined) {
		const {url, method} = request;
		const latest = await requests.orderBy('id').reverse().limit(near).toArray();
		const same = latest.find(one => one.times !== undefined && one.url === url && one.method === method);
		if (same) {
			await requests.update(same.id, {...request, times: (same.times ?? 0) + 1});
			return;
		}
	}
	const id = await requests.add(request);
	if (id % 20 !== 0) return;
	await requests
		.where('id')
		.belowOrEqual(id - most)
		.delete();
	await requests
		.where('at')
		.below(new Date(Date.parse(request.at) - longest).toISOString())
		.delete();
}

/** Newest first. */
export async function requestsSent(
	{requests}: Database,
	limit: number,
): Promise<{requests: SentRequest[]; total: number}> {
	const [newest, total] = await Promise.all([
		requests.orderBy('id').reverse().limit(limit).toArray(),
		requests.count(),
	]);
	return {requests: newest, total};
}

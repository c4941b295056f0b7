import {Problem} from '../../shared/problems.ts';
import {answersProblems, describe} from './describe.ts';
import type {Resource} from './resource.ts';

const headers = {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'};
/** A probe that asks more often than this gets the answer of the last one: each costs a write to disk. In ms. */
const checkLasts = 1000;

export const health: Resource = (app, {storage, now}, status) => {
	let checked: {at: number; check: Promise<void>} | null = null;

	function writable(): Promise<void> {
		const at = now().getTime();
		if (!checked || at - checked.at >= checkLasts || at < checked.at) checked = {at, check: storage.check()};
		return checked.check;
	}

	app.get(
		'/healthz',
		describe({summary: 'The process runs', tags: ['health'], responses: {200: {description: 'It does'}}}, c =>
			c.json({status: 'ok'}, 200, headers),
		),
	);
	app.get(
		'/readyz',
		describe(
			{
				summary: 'The data base can be read and written, and requests are taken',
				tags: ['health'],
				responses: {200: {description: 'All of it'}, ...answersProblems('busy')},
			},
			async c => {
				if (status.draining) throw new Problem('busy', 'The server is stopping');
				await writable();
				return c.json({status: 'ready'}, 200, headers);
			},
		),
	);
};

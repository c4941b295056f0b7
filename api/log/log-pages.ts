import * as v from 'valibot';
import {EntryPath, LogPageQuery, logPaths} from '../../shared/log/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {answersProblems, describe} from '../http/describe.ts';
import {parseValue} from '../http/parse-request.ts';
import type {Resource} from '../http/resource.ts';
import {entryPage} from './entry-page.ts';
import {listPage} from './list-page.ts';
import {logLook} from './log-look.ts';
import {publicLogOf} from './public-log.ts';
import {proveInclusion, readEntry, readNewest} from './read-log.ts';

const headers = {...logLook.headers, 'Cache-Control': 'public, max-age=10'};
const about = {tags: ['log'], responses: {200: {description: 'A page'}}};
const text = (maxLength: number) => ({type: 'string' as const, maxLength});

/** The public log for people, to browse and to follow a proof step by step; nothing needs script. */
export const logPages: Resource = (app, world) => {
	app.get(
		logPaths.page,
		describe(
			{
				...about,
				summary: 'The public log, for people',
				parameters: [
					{in: 'query', name: 'before', schema: text(15), description: 'entries before this one'},
					{in: 'query', name: 'about', schema: text(200), description: 'entries about one badge, decision, …'},
				],
				responses: {...about.responses, ...answersProblems('invalid-request', 'busy')},
			},
			async c => {
				const {before, about} = parseValue(LogPageQuery, c.req.query());
				const {entries, older} = await readNewest(world, {before, about});
				const head = await publicLogOf(world).head();
				const {url} = world.site;
				const {publicKey} = world.signer;
				return c.html(listPage({entries, older, about, before, head, url, publicKey}), 200, headers);
			},
		),
	);

	app.get(
		'/log/:index',
		describe(
			{
				...about,
				summary: 'One entry of the public log with its proof, for people',
				parameters: [{in: 'path', name: 'index', required: true, schema: text(15), description: 'its place, from 0'}],
				responses: {...about.responses, ...answersProblems('not-found', 'busy')},
			},
			async c => {
				const asked = v.safeParse(EntryPath, c.req.param());
				const head = await publicLogOf(world).head();
				if (!asked.success || asked.output.index >= head.size)
					throw new Problem('not-found', `The public log has ${head.size} entries; the first is entry 0`);
				const {index} = asked.output;
				const [entry, proof] = await Promise.all([readEntry(world, index), proveInclusion(world, index, head.size)]);
				return c.html(entryPage(entry, proof, head), 200, headers);
			},
		),
	);
};

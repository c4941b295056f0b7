import {Hono} from 'hono';
import {accounts} from './accounts/routes.ts';
import {badges} from './badges/index.ts';
import {casePages} from './casework/index.ts';
import {askingRoutes, codePages} from './codes/index.ts';
import {compensationPage} from './compensation/index.ts';
import {desk} from './desk/index.ts';
import {endpoints} from './endpoints.ts';
import {about} from './http/about.ts';
import {health} from './http/health.ts';
import {openapi} from './http/openapi.ts';
import {privacy} from './http/privacy.ts';
import {answerProblems} from './http/problem-answer.ts';
import {reference} from './http/reference.ts';
import type {Resource, Status} from './http/resource.ts';
import {serveEndpoints} from './http/serve-endpoints.ts';
import {WordsFirstRouter} from './http/words-first-router.ts';
import {logPages} from './log/index.ts';
import {createLookup, lookup} from './lookup/index.ts';
import {phonePages} from './photos/index.ts';
import {confirmPage} from './reports/index.ts';
import {ticketPages, ticketsBeside, tillPages} from './service-desk/index.ts';
import type {World} from './world.ts';

/** REGISTRY of resources. */
const resources: readonly Resource[] = [
	askingRoutes,
	codePages,
	confirmPage,
	phonePages,
	badges,
	casePages(ticketsBeside),
	ticketPages,
	tillPages,
	compensationPage,
	logPages,
	health,
	about,
	privacy,
	accounts,
	desk,
	openapi,
	reference,
];

/** The API over a world; it speaks HTTP by `app.fetch` or `app.request`, with no socket of its own. `files`: those it looks up. */
export function createApp(world: World, status: Status = {draining: false}, files = createLookup(world)): Hono {
	const app = new Hono({router: new WordsFirstRouter()});
	for (const resource of [lookup(files), ...resources]) resource(app, world, status);
	serveEndpoints(app, world, endpoints);
	answerProblems(app, world);
	return app;
}

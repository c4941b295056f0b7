import {html} from 'hono/html';
import {compensationPaths} from '../../shared/compensation/contract.ts';
import {logPaths} from '../../shared/log/contract.ts';
import {lookupPaths} from '../../shared/lookup/contract.ts';
import {Problem, problems} from '../../shared/problems.ts';
import {answersProblems, describe} from './describe.ts';
import {lookOf} from './look.ts';
import {pageHeaders} from './page-headers.ts';
import type {Resource} from './resource.ts';

const look = lookOf('');

const isCode = (code: string): code is keyof typeof problems => Object.hasOwn(problems, code);

/** What this server is, and what its problem codes mean. */
export const about: Resource = (app, {signer}) => {
	app.get(
		'/',
		describe({summary: 'What this is, for people', tags: ['about'], responses: {200: {description: 'A page'}}}, c =>
			c.html(
				look.page(
					'API',
					html`<h1>Touchstone</h1>
<p>This server tells browser extensions what is proved about sellers, brands, stores and products, in signed files that say nothing of who asked.</p>
<p>What everybody may read: <a href="${logPaths.page}">the public log</a>, <a href="${compensationPaths.page}">what is due to a shopper by law</a>.</p>
<p><a href="/privacy">What it can learn of you</a> · <a href="/docs/api">The API</a> · <a href="/desk">Desk for brands, sellers and reviewers</a> · <a href="${lookupPaths.manifest}">Manifest</a> · Public key <code>${signer.publicKey}</code></p>
`,
				),
				200,
				look.headers,
			),
		),
	);
	app.get(
		'/problems/:code',
		describe(
			{
				summary: 'What a problem code means',
				tags: ['about'],
				responses: {200: {description: 'Its status and title'}, ...answersProblems('not-found')},
			},
			c => {
				const code = c.req.param('code') ?? '';
				if (!isCode(code)) throw new Problem('not-found', 'There is no such problem code');
				return c.json({code, ...problems[code]}, 200, pageHeaders);
			},
		),
	);
};

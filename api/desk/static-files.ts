import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import type {Hono} from 'hono';
import {describe} from '../http/describe.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** In this order: what comes later decides. */
const styles = ['page', 'forms', 'tables', 'filters', 'case'] as const;

/** The desk's style and script, read once; the panel's tokens come first, so both are one product. */
export function serveStatic(app: Hono): void {
	const files = [
		{
			path: '/desk/desk.css',
			type: 'text/css; charset=utf-8',
			text: read('../../shared/look/tokens.css') + styles.map(name => read(`style/${name}.css`)).join('\n'),
			summary: 'The desk’s style',
		},
		{
			path: '/desk/comforts.js',
			type: 'text/javascript; charset=utf-8',
			text: read('comforts.js'),
			summary: 'The desk’s comforts: keys, copying',
		},
	];
	for (const {path, type, text, summary} of files) {
		const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
		const headers = {
			'Content-Type': type,
			'Cache-Control': 'public, max-age=300',
			ETag: etag,
			'X-Content-Type-Options': 'nosniff',
		};
		app.get(
			path,
			describe(
				{summary, tags: ['desk'], responses: {200: {description: 'The file'}, 304: {description: 'As you have it'}}},
				c => (c.req.header('if-none-match') === etag ? c.body(null, 304, headers) : c.body(text, 200, headers)),
			),
		);
	}
}

import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, globSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const sources = ['extension/**', 'shared/**', 'wxt.config.ts', 'package-lock.json'];

/** Changes when anything the built extension is made of does. */
function fingerprint(env: Record<string, string>): string {
	const hash = createHash('sha256').update(JSON.stringify(env));
	const files = globSync(sources, {withFileTypes: true}).filter(entry => entry.isFile());
	for (const file of files.map(({parentPath, name}) => path.join(parentPath, name)).sort())
		hash.update(file).update(readFileSync(file));
	return hash.digest('hex');
}

/**
 * Builds the extension for one browser into `out` with the server it is to ask and that server's public key built in.
 * Does nothing when `out` already holds just that. Answers the folder to load; throws with the builder's words.
 */
export async function buildExtension({
	api,
	key,
	out,
	browser = 'chrome',
}: {
	api: string;
	key: string;
	out: string;
	browser?: 'chrome' | 'firefox';
}): Promise<string> {
	const env = {WXT_API: api, WXT_API_KEY: key, TOUCHSTONE_OUT: out};
	const folder = path.resolve(out, `${browser}-mv3`);
	const stamp = path.join(out, `${browser}-built-from`);
	const now = fingerprint(env);
	if (existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return folder;

	const said: Buffer[] = [];
	const builder = spawn('node', ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, '--mv3'], {
		env: {...process.env, ...env},
	});
	for (const stream of [builder.stdout, builder.stderr]) stream.on('data', chunk => said.push(chunk));
	const code = await new Promise(resolve => builder.on('close', resolve));
	if (code !== 0) throw new Error(`The extension could not be built:\n${Buffer.concat(said)}`);
	writeFileSync(stamp, now);
	return folder;
}

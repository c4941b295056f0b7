import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {built} from './built.ts';

/** The built extension as a browser holds it that was allowed every site: nobody can answer its question without a window. */
export function everySiteAllowed(): {extension: string; remove(): void} {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-every-site-'));
	const extension = path.join(folder, 'extension');
	cpSync(built().extension, extension, {recursive: true});
	const file = path.join(extension, 'manifest.json');
	const {
		optional_host_permissions: asked,
		host_permissions: given,
		...manifest
	} = JSON.parse(readFileSync(file, 'utf8'));
	writeFileSync(file, JSON.stringify({...manifest, host_permissions: [...given, ...asked]}));
	return {extension, remove: () => rmSync(folder, {recursive: true, force: true})};
}

import {globSync} from 'node:fs';
import path from 'node:path';
import {installProgram} from './install-program.mjs';

/** Folder of PostgreSQL's programs on this machine, the newest; or null. POSTGRES in the environment comes first. */
const findPostgres = () =>
	process.env.POSTGRES ??
	globSync('/usr/lib/postgresql/*/bin/initdb')
		.map(file => path.dirname(file))
		.sort((a, b) => Number(b.split('/').at(-2)) - Number(a.split('/').at(-2)))[0] ??
	null;

/** Folder of PostgreSQL's programs, installed by apt when there are none and this user may; else says the command and answers null. */
export const ensurePostgres = () =>
	installProgram({name: 'PostgreSQL', variable: 'POSTGRES', packages: 'postgresql', find: findPostgres});

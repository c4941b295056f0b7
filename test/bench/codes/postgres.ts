import {execFile, execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';

const start = promisify(execFile);

/** PostgreSQL as it comes, with a data base of its own, on a socket in a folder and on no port. Its programs do not run as root. */
export function startPostgres(programs: string, folder: string) {
	const home = path.join(folder, 'postgres');
	const root = process.getuid?.() === 0;
	mkdirSync(home);
	chmodSync(folder, 0o755);
	if (root) execFileSync('chown', ['postgres', home]);
	const command = (name: string, args: string[]): [string, string[]] =>
		root
			? ['runuser', ['-u', 'postgres', '--', path.join(programs, name), ...args]]
			: [path.join(programs, name), args];
	const run = (name: string, args: string[], options = {}) =>
		execFileSync(...command(name, args), {encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'], cwd: home, ...options});
	const data = path.join(home, 'data');
	const asked = ['-h', home, '-U', 'bench', '-d', 'postgres', '-qAtX', '-v', 'ON_ERROR_STOP=1'];
	run('initdb', ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--locale', 'C']);
	const log = path.join(home, 'log');
	run('pg_ctl', ['-D', data, '-w', '-l', log, '-o', `-k ${home} -c listen_addresses=''`, 'start'], {stdio: 'ignore'});

	return {
		/** Ms in which a file of one code a line is on disk in a table with the code as its primary key. */
		async copy(file: string): Promise<number> {
			run('psql', [...asked, '-c', 'drop table if exists codes; create table codes (code text primary key)']);
			run('psql', [...asked, '-c', 'checkpoint']);
			const began = performance.now();
			const copying = start(...command('psql', [...asked, '-c', 'copy codes from stdin']), {cwd: home});
			copying.child.stdin?.end(readFileSync(file));
			await copying;
			return performance.now() - began;
		},
		/** Bytes of the table and its index. */
		bytes: (): number => Number(run('psql', [...asked, '-c', "select pg_total_relation_size('codes')"])),
		stop: () => run('pg_ctl', ['-D', data, '-w', '-m', 'fast', 'stop'], {stdio: 'ignore'}),
	};
}

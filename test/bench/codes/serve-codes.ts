import {readFileSync} from 'node:fs';
import {makeKey} from '../../../api/keys/index.ts';
import {startServer} from '../../../api/server.ts';
import {makeBrand} from '../../api/applications/parties.ts';
import {silent} from '../../worlds.ts';
import {madeCode} from './made-codes.ts';

/**
 * The API on a data folder, with a brand and a key of it, as a process of its own. Tells its port, key and brand; then answers
 * `spent` by CPU time in microseconds and the most anonymous memory in bytes since it was last asked, and {find, of} by the CPU
 * microseconds of finding one of the first `of` made-up codes, measured over `find` of them.
 */
const [dataDir = ''] = process.argv.slice(2);

const server = await startServer({port: 0, dataDir, log: silent});
const {brand} = await makeBrand(server.world, 'org_bench', 'Bench');
const {key} = await makeKey(server.world, 'org_bench', 'bench', {
	name: 'bench',
	mode: 'live',
	scopes: ['codes:read', 'codes:write'],
	days: 1,
});

const anonymous = () => Number(/RssAnon:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
const cpu = () => {
	const {user, system} = process.cpuUsage();
	return user + system;
};
let most = 0;
const watching = setInterval(() => {
	most = Math.max(most, anonymous());
}, 20);

function find({find: many, of}: {find: number; of: number}): number {
	const codes = Array.from({length: many}, () => madeCode(Math.floor(Math.random() * of)));
	const before = cpu();
	for (const code of codes)
		if (server.world.codes.find(brand, code) === null) throw new Error(`${code} was registered and is not found`);
	return (cpu() - before) / many;
}

process.on('message', (asked: 'spent' | 'merge' | {find: number; of: number}) => {
	if (asked === 'spent') {
		process.send?.({cpu: cpu(), memory: Math.max(most, anonymous())});
		most = 0;
	} else if (asked === 'merge') void server.world.codes.mergeBehind().then(() => process.send?.('merged'));
	else process.send?.({each: find(asked)});
});
process.on('disconnect', () => {
	clearInterval(watching);
	void server.close();
});
process.send?.({port: server.port, key, brand});

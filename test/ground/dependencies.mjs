import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

/** Packages of a lock file, by their place: `node_modules/hono` → version. What npm may leave out on this machine is not counted. */
function packagesIn(file) {
	if (!existsSync(file)) return new Map();
	const {packages} = JSON.parse(readFileSync(file, 'utf8'));
	return new Map(
		Object.entries(packages)
			.filter(([place, {optional, peer}]) => place !== '' && !optional && !peer)
			.map(([place, {version}]) => [place, version]),
	);
}

/** What is installed when it differs from what the lock file asks for; null when all is as it should be. */
export function whatDiffers() {
	const installed = packagesIn('node_modules/.package-lock.json');
	for (const [place, version] of packagesIn('package-lock.json'))
		if (installed.get(place) !== version) return `${place.replace('node_modules/', '')} ${version} is not installed`;
	return null;
}

/** Installs the packages of the lock file when they are not there. Runs on Node 20, before any package exists. */
export function ensureDependencies() {
	const why = whatDiffers();
	if (why === null) return;
	console.error(`Installing packages (${why}) …`);
	const {status} = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		stdio: ['ignore', 2, 2],
	});
	if (status !== 0) {
		console.error('npm ci failed; what it said stands above. Is the package registry reachable?');
		process.exit(1);
	}
}

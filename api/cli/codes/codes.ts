import type {Command} from '../command.ts';
import {importCodes} from './import-codes.ts';

/** A brand's codes, over the API: the data folder is not needed. */
export const codesCommand: Command = {
	name: 'codes',
	summary: 'imports a brand’s own codes over the API, and goes on where it broke off',
	help: `import FILE --batch ID --key-file FILE [--api ADDRESS] [--dry-run] [--skip]
  Sends a file of codes (CSV with , ; or tab, or NDJSON; UTF-8; any size) and registers them: all, or none.
  --batch ID       the batch, as the desk and GET /v1/batches name it
  --key-file FILE  holds an API key with codes:write and codes:read
  --api ADDRESS    where the API is (http://127.0.0.1:8787)
  --format F       csv or ndjson; without: by the file's name
  --column NAME    column or member with the code; without: one that is called code or serial, or the first
  --dry-run        checks everything, registers nothing
  --skip           leaves wrong rows out and registers the others
  --errors FILE    saves the wrong rows; without: the first are shown
  --resume ID      goes on with an import that was broken off
  --json           the figures as one JSON object`,
	options: {
		batch: {type: 'string'},
		'key-file': {type: 'string'},
		api: {type: 'string'},
		format: {type: 'string'},
		column: {type: 'string'},
		'dry-run': {type: 'boolean'},
		skip: {type: 'boolean'},
		errors: {type: 'string'},
		resume: {type: 'string'},
		json: {type: 'boolean'},
	},
	async run(invocation) {
		const [act, file, ...more] = invocation.rest;
		if (act === 'import' && file !== undefined && more.length === 0) return importCodes(invocation, file);
		invocation.say('Name one file: npm run cli -- codes import FILE; --help says more.');
		return 2;
	},
};

import {html} from 'hono/html';
import * as v from 'valibot';
import {mostMade, mostOnSheet, mostPictures} from '../../../shared/codes/contract-batches.ts';
import {askApi} from '../ask-api.ts';
import {type DeskPage, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {batchAt, batchPath} from './batch-at.ts';
import {counted} from './counted.ts';

const make: DeskPage = {
	path: '/desk/codes/:batch/make',
	access: ['member'],
	async show(at, filled) {
		const batch = await batchAt(at);
		return view(
			`Make codes of ${batch.name}`,
			html`<p><a href="${batchPath(batch)}">${batch.name}</a></p>
<p>You get a file with the codes, this once: only what they hash to is kept, so nobody can give it to you again. They are live when the file is whole; when the download breaks off, make them anew.</p>
${form(
	at,
	filled,
	[
		{
			name: 'count',
			label: 'How many',
			type: 'number',
			hint: `${counted(mostMade)} at most; ${mostOnSheet} on a sheet, ${counted(mostPictures)} as pictures`,
		},
		{
			name: 'as',
			label: 'As',
			type: 'choice',
			options: [
				['csv', 'CSV: number, code, link'],
				['ndjson', 'NDJSON: the same, one object a line'],
				['sheet', 'a sheet of QR codes to be printed (SVG, A4)'],
				['png', 'a picture of each QR code, and the CSV (PNG, in a ZIP)'],
			],
		},
		{
			group: 'They replace others',
			name: 'replaces',
			folded: true,
			hint: 'New labels for old ones: those are retired when the new ones become live',
			fields: [
				{name: 'replaces/first', label: 'From number', type: 'number', optional: true},
				{name: 'replaces/last', label: 'To number', type: 'number', optional: true},
			],
		},
	],
	{submit: [{label: 'Make them', act: 'make', follows: 'The file is saved now, and can not be had again'}]},
)}`,
		);
	},
	async act(at, {values}) {
		const batch = await batchAt(at);
		const [first, last] = [values['replaces/first'], values['replaces/last']];
		const replaces = first || last ? {first: Number(first || last), last: Number(last || first)} : null;
		const body = {count: Number(values.count), as: values.as, replaces};
		return askApi(at, 'post /v1/batches/:batch/codes', v.instance(Response), {params: {batch: batch.id}, body});
	},
};

export const makePages: readonly DeskPage[] = [make];

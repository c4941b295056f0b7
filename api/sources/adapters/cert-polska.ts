import * as v from 'valibot';
import type {Adapter, EntryRead} from '../adapter.ts';
import {Damaged} from '../damaged.ts';
import {beginning, decoded} from '../formats/decoded.ts';
import {jsonItems} from '../formats/json-items.ts';
import {separatedRows} from '../formats/separated-rows.ts';
import {textLines} from '../formats/text-lines.ts';
import {xmlRecords} from '../formats/xml-records.ts';
import {dayOf} from './days.ts';

const page = 'https://cert.pl/lista-ostrzezen/';

/**
 * CERT Polska's warning list of sites that deceive and take people's data. Described at https://cert.pl/lista-ostrzezen/
 * and https://github.com/CERT-Polska/warning-list-tools; version 2 keeps a site for six months, then it is off the list.
 * One list in several formats: domains.json, .xml, .csv (with tabs), .txt. The text format tells no days and has no end
 * mark. Free for everyone to use (https://cert.pl/en/posts/2020/03/malicious_domains/); no licence text is published.
 */
export const certPolska: Adapter = {
	name: 'cert-polska',
	authority: 'CERT Polska',
	licence: 'Free for everyone to use (CERT Polska)',
	covers: 'everything',
	every: 15 * 60_000,
	address: () => 'https://hole.cert.pl/domains/v2/domains.json',
	async *read(bytes) {
		const {start, text} = await beginning(decoded(bytes));
		if (start.startsWith('[')) yield* fromJson(text);
		else if (start.startsWith('<')) yield* fromXml(text);
		else if (start.startsWith('PozycjaRejestru\t')) yield* fromRows(text);
		else if (start.startsWith('{')) throw new Damaged('is not in one of the published formats');
		else yield* fromText(text);
	},
};

const Position = v.object({
	RegisterPositionId: v.number(),
	DomainAddress: v.string(),
	InsertDate: v.string(),
	/** since when it is off the list */
	DeleteDate: v.optional(v.nullable(v.string())),
});

async function* fromJson(text: AsyncIterable<string>): AsyncGenerator<EntryRead> {
	for await (const item of jsonItems(text)) {
		const {success, output} = v.safeParse(Position, item);
		if (!success) yield {wrong: 'an entry without RegisterPositionId, DomainAddress and InsertDate'};
		else if (!output.DeleteDate) yield site(String(output.RegisterPositionId), output.DomainAddress, output.InsertDate);
	}
}

async function* fromXml(text: AsyncIterable<string>): AsyncGenerator<EntryRead> {
	for await (const {attributes, fields} of xmlRecords(text, new Set(['PozycjaRejestru']))) {
		const host = fields.AdresDomeny ?? '';
		// `Lp` counts the rows of this file and is another one tomorrow, so the site itself is the id
		if (!fields.DataWykreslenia) yield site(attributes.Id ?? host, host, fields.DataWpisu ?? '');
	}
}

async function* fromRows(text: AsyncIterable<string>): AsyncGenerator<EntryRead> {
	for await (const read of separatedRows(text, '\t')) {
		if ('wrong' in read) yield read;
		else if (!read.row.datawykreslenia)
			yield site(read.row.pozycjarejestru ?? '', read.row.adresdomeny ?? '', read.row.datawpisu ?? '');
	}
}

async function* fromText(text: AsyncIterable<string>): AsyncGenerator<EntryRead> {
	for await (const line of textLines(text)) if (!line.startsWith('#')) yield site(line, line, null);
}

function site(id: string, address: string, since: string | null): EntryRead {
	const host = hostOf(address);
	const day = since === null ? null : dayOf(since);
	if (!host) return {wrong: `“${address.slice(0, 80)}” is not a domain`};
	if (id === '' || (since !== null && day === null)) return {wrong: `${host} has no number or no day`};
	return {
		entry: {
			id,
			day,
			name: host,
			title: `${host} is on the list of dangerous sites`,
			link: page,
			lots: null,
			named: {host},
		},
	};
}

/** The list holds names in Polish letters and in punycode. */
function hostOf(address: string): string | null {
	const name = address.trim().toLowerCase();
	if (!/^[^\s/@:?#\\%]{3,253}$/.test(name) || !URL.canParse(`http://${name}/`)) return null;
	const {hostname} = new URL(`http://${name}/`);
	return /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.[a-z][a-z0-9-]+$/.test(hostname) ? hostname : null;
}

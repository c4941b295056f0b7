import * as v from 'valibot';
import {dayMs} from '../../../shared/clock.ts';
import type {Adapter, EntryRead} from '../adapter.ts';
import {decoded} from '../formats/decoded.ts';
import {jsonItems} from '../formats/json-items.ts';
import {dayOf} from './days.ts';
import {firmIn, gtinsIn, modelsIn} from './product-words.ts';

/** Five years when nothing is known yet; later two months by the day of publication, because recalls are corrected. */
const reach = {first: 5 * 365 * dayMs, later: 60 * dayMs};

const named = v.optional(v.nullable(v.array(v.object({Name: v.optional(v.nullable(v.string()))}))), []);
const Recall = v.object({
	RecallID: v.number(),
	RecallNumber: v.optional(v.nullable(v.union([v.string(), v.number()]))),
	RecallDate: v.string(),
	Title: v.pipe(v.string(), v.trim(), v.minLength(1)),
	URL: v.optional(v.nullable(v.string())),
	Products: v.optional(
		v.nullable(
			v.array(v.object({Name: v.optional(v.nullable(v.string())), Model: v.optional(v.nullable(v.string()))})),
		),
		[],
	),
	ProductUPCs: v.optional(v.nullable(v.array(v.object({UPC: v.optional(v.nullable(v.string()))}))), []),
	Manufacturers: named,
});

/**
 * Recalls of the US Consumer Product Safety Commission: one JSON array of recalls with Products, ProductUPCs,
 * Manufacturers and Hazards. “Recall Retrieval Web Services Programmer's Guide” at
 * https://www.cpsc.gov/Recalls/CPSC-Recalls-Application-Program-Interface-API-Information. It warns that UPCs are
 * missing for many recalls. A work of the US Government: public domain (17 U.S.C. 105).
 */
export const usCpsc: Adapter = {
	name: 'us-cpsc',
	authority: 'US CPSC',
	licence: 'Public domain (US Government work, 17 U.S.C. 105)',
	covers: 'additions',
	every: 6 * 3_600_000,
	address({now, first}) {
		const since = new Date(now.getTime() - (first ? reach.first : reach.later)).toISOString().slice(0, 10);
		return `https://www.saferproducts.gov/RestWebServices/Recall?format=json&LastPublishDateStart=${since}`;
	},
	async *read(bytes) {
		for await (const item of jsonItems(decoded(bytes))) yield recall(item);
	},
};

function recall(item: unknown): EntryRead {
	const {success, output} = v.safeParse(Recall, item);
	const day = success ? dayOf(output.RecallDate) : null;
	if (!success || !day) return {wrong: 'a recall without RecallID, RecallDate or Title'};
	const products = output.Products ?? [];
	const makers = (output.Manufacturers ?? []).map(({Name}) => firmIn(Name)).filter(name => name !== null);
	return {
		entry: {
			id: String(output.RecallNumber || output.RecallID),
			day,
			name: products[0]?.Name?.trim() || output.Title,
			title: output.Title,
			link: output.URL ?? null,
			lots: null,
			named: {
				gtins: (output.ProductUPCs ?? []).flatMap(({UPC}) => gtinsIn(UPC)),
				// Which of several makers made which model, the recall does not say
				brand: makers.length === 1 ? (makers[0] ?? null) : null,
				models: products.flatMap(({Model}) => modelsIn(Model)),
			},
		},
	};
}

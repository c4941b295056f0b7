import type {Adapter, Bytes, EntryRead} from '../adapter.ts';
import {Damaged} from '../damaged.ts';
import {decoded} from '../formats/decoded.ts';
import {type XmlRecord, xmlRecords} from '../formats/xml-records.ts';
import {dayOf} from './days.ts';
import {brandIn, gtinsIn, modelsIn} from './product-words.ts';

const home = 'https://ec.europa.eu/safety-gate-alerts';
/** Two years when nothing is known yet; later two months, because alerts are corrected. */
const reports = {first: 104, later: 9};

/**
 * Alerts of the EU's rapid alert system for dangerous non-food products. A list of weekly reports since 2005, each an
 * XML document with a `report_date` and `notifications`; linked as “Weekly reports, XML” on
 * https://ec.europa.eu/safety-gate-alerts/screen/search. Reuse under CC BY 4.0 with the source named
 * (https://commission.europa.eu/legal-notice_en, Decision 2011/833/EU). Pictures are not taken.
 */
export const euSafetyGate: Adapter = {
	name: 'eu-safety-gate',
	authority: 'EU Safety Gate',
	licence: 'CC BY 4.0, © European Union',
	covers: 'additions',
	every: 12 * 3_600_000,
	address: () => `${home}/api/download/weeklyReport/list/xml/en`,
	async index(bytes, {first}) {
		const found: {day: string; address: string}[] = [];
		for await (const {fields} of xmlRecords(decoded(bytes), new Set(['weeklyReport']))) {
			const day = dayOf(fields.publicationDate);
			// Some addresses are published with a comma behind them; without it they answer the same
			const address = fields.URL?.replace(/[,\s]+$/, '') ?? '';
			if (day && URL.canParse(address)) found.push({day, address});
		}
		if (found.length === 0) throw new Damaged('names no weekly report');
		const newestFirst = found.toSorted((a, b) => (a.day < b.day ? 1 : -1));
		return newestFirst
			.slice(0, first ? reports.first : reports.later)
			.map(({address}) => address)
			.reverse();
	},
	async *read(bytes: Bytes) {
		let day: string | null = null;
		const early: XmlRecord[] = [];
		for await (const record of xmlRecords(decoded(bytes), new Set(['report_date', 'notifications']))) {
			if (record.tag === 'report_date') day = dayOf(record.text);
			else if (day) yield alert(record, day);
			else early.push(record);
			if (early.length > 2000) throw new Damaged('tells no report_date');
		}
		if (!day) throw new Damaged('tells no report_date');
		for (const record of early) yield alert(record, day);
	},
};

function alert({fields}: XmlRecord, day: string): EntryRead {
	const {caseNumber, reference, product, name, brand, riskType, barcode, batchNumber, type_numberOfModel} = fields;
	const what = [product, name].filter(Boolean).join(': ');
	if (!caseNumber || what === '') return {wrong: `an alert of ${day} without caseNumber or product`};
	return {
		entry: {
			id: caseNumber,
			day,
			name: [brandIn(brand), what].filter(Boolean).join(' '),
			title: riskType ? `${what} (${riskType})` : what,
			link: reference?.startsWith(`${home}/`) ? reference : null,
			lots: batchNumber ?? null,
			// Up to 2024 batch and bar code stood in one field
			named: {
				gtins: gtinsIn(barcode ?? fields.batchNumber_barcode),
				brand: brandIn(brand),
				models: modelsIn(type_numberOfModel),
			},
		},
	};
}

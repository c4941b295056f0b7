import type {Survey} from '../survey.ts';
import {type RowKind, rowLabels, sellerPrefix} from '../wording/row-labels.ts';

/** A labelled value a person reads: `Sold by` → `Shop`. */
export type Row = {kind: RowKind; label: string; value: string; at: number; element: Element};

const longestLabel = 40;
const longestValue = 200;

const bareLabel = (text: string) =>
	text
		.toLowerCase()
		.replace(/[\s:：.、]+$/u, '')
		.replace(/^[\s•·\-–*〈《【［(（[]+/u, '');

/** What closes the bracket that stands before a label. */
const bareValue = (text: string) =>
	/[〈《【［(（[]/.test(text)
		? text.replace(/^[:：]\s*/, '')
		: text.replace(/^[:：]\s*/, '').replace(/[〉》】］)）\]]$/u, '');

/** All rows whose label is known, in document order. The value stands after a colon, or is the next line. */
export function readRows({lines}: Survey): Row[] {
	const rows: Row[] = [];
	for (const line of lines) {
		const colon = line.text.search(/[:：#]/);
		const inline = colon > 0 && colon <= longestLabel ? line.text.slice(colon + 1).trim() : '';
		const label = bareLabel(inline ? line.text.slice(0, colon) : line.text);
		const kinds = label.length <= longestLabel ? rowLabels.get(label) : undefined;
		if (kinds) {
			const next = lines[line.at + 1];
			// A colon of its own, or a shortened copy for screens, may stand between a label and its value
			const value = inline || (next && /^[:：]$|…$/.test(next.text) ? lines[line.at + 2] : next);
			const text = typeof value === 'string' ? value : value?.text;
			const element = typeof value === 'string' ? line.element : (value?.element ?? line.element);
			if (!text || text.length > longestValue || rowLabels.has(bareLabel(text))) continue;
			for (const kind of kinds) rows.push({kind, label, value: bareValue(text), at: line.at, element});
			continue;
		}
		const prefix = line.text.length <= longestValue ? sellerPrefix.exec(line.text)?.[0] : undefined;
		if (prefix)
			rows.push({
				kind: 'seller',
				label: bareLabel(prefix),
				value: line.text.slice(prefix.length),
				at: line.at,
				element: line.element,
			});
	}
	return rows;
}

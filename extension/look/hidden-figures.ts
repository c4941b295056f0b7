import {type AskedFigure, figureKey, isFigure} from '../reader/markup/figure.ts';
import {attributeOf, isShown, ofClass, rootOf, texts} from './unclobbered.ts';

const mostTexts = 10_000;
const mostLookedAt = 1_500;
const mostHidden = 400;
/** Elements of one class. */
const mostHolders = 300;

/**
 * Figures that the browser does not show, by `figureKey`: templates wait hidden in many pages, with the prices of other
 * variants. One that stands elsewhere in sight, in the same dress, is no hidden one.
 */
export function hiddenFigures(document: Document): string[] {
	const root = rootOf(document);
	return root ? hiddenWithin(document, [root], isFigure) : [];
}

/** Whether a figure that was chosen may be hidden. Looks where it stands only: seldom is more to be looked at. */
export const mayBeHidden = (document: Document, figures: readonly AskedFigure[]): boolean =>
	figures.some(({key, within}) => {
		const root = rootOf(document);
		const holders = within === null ? (root ? [root] : []) : [...ofClass(document, within)].slice(0, mostHolders);
		return hiddenWithin(document, holders, (text, holder) => figureKey(text, holder) === key).length > 0;
	});

function hiddenWithin(
	document: Document,
	roots: readonly Element[],
	isMeant: (text: string, holderClass: string | null) => boolean,
): string[] {
	const hidden = new Set<string>();
	const shown = new Set<string>();
	let seen = 0;
	let lookedAt = 0;
	for (const root of roots) {
		for (const {data, parentElement} of texts(document, root)) {
			if (++seen > mostTexts || lookedAt > mostLookedAt) break;
			const holderClass = parentElement && attributeOf(parentElement, 'class');
			if (!parentElement || !isMeant(data, holderClass)) continue;
			lookedAt++;
			(isShown(parentElement) ? shown : hidden).add(figureKey(data, holderClass));
		}
	}
	return [...hidden].filter(key => !shown.has(key)).slice(0, mostHidden);
}

import {fitOwn, type OwnForm} from './own-form.ts';

const undone = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

/** Scheme and host in small letters, without `www.`; the rest as it is. */
const comparable = (text: string): string =>
	text.replace(/^https?:\/\/(?:www\.)?[^/?#]*/i, start => start.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, ''));

/**
 * The code that a link on the thing holds, by the brand's own templates; null when none fits. Where the code ends the
 * template, it ends at the next `/ ? # &`.
 */
export function codeInLink(link: string, forms: readonly OwnForm[]): string | null {
	const given = comparable(link);
	for (const form of forms)
		for (const template of form.links) {
			const [before = '', after = ''] = comparable(template).split('{code}');
			if (!given.startsWith(before)) continue;
			const rest = given.slice(before.length);
			const end = after === '' ? rest.search(/[/?#&]|$/) : rest.indexOf(after);
			if (end === -1) continue;
			const fit = fitOwn(undone(rest.slice(0, end)), form);
			if (fit.ok) return fit.code;
		}
	return null;
}

import type {Context} from 'hono';

/** The languages of pages that people open who may know no other. */
export const pageLanguages = ['en', 'de', 'zh-CN'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

/** What the browser would rather read of `pageLanguages`: by its Accept-Language (RFC 9110, 12.5.4), else English. */
export function pageLanguage(c: Context): PageLanguage {
	const wanted = (c.req.header('accept-language') ?? '')
		.slice(0, 1000)
		.split(',')
		.map(part => {
			const [, tag = '', weight = '1'] =
				/^\s*([A-Za-z]{2,3})(?:-[\w-]*)?\s*(?:;\s*q=([\d.]{1,5}))?\s*$/.exec(part) ?? [];
			return {tag: tag.toLowerCase(), weight: Number(weight)};
		})
		.filter(({weight}) => weight > 0)
		.toSorted((one, other) => other.weight - one.weight);
	const known = (tag: string) => pageLanguages.find(each => each.split('-')[0] === tag);
	return wanted.map(({tag}) => known(tag)).find(each => each !== undefined) ?? 'en';
}

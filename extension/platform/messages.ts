import * as v from 'valibot';
import {PageFacts, Source} from '../../shared/product.ts';
import {Level} from '../../shared/trust/finding.ts';
import {CodeQuestion} from '../codes/question.ts';

/** In UTF-16 units: what a page hands over to be read is bounded in the page, and here again. */
const mostHtml = 6_000_000;
const isBounded = (pieces: string[]) => pieces.reduce((sum, {length}) => sum + length, 0) <= mostHtml;

/**
 * Every message between the parts of the extension, each with its schema.
 * fromPage: sent by content scripts. A compromised page can forge them: they may only say what a page says.
 * fromPanel: sent by extension pages only; judged by the sender's origin and missing tab, never by its url.
 * toPage: what the background tells a content script to show.
 */
export const fromPage = {
	/** the loader runs in a fresh document */
	'page-shown': v.object({is: v.literal('page-shown'), url: v.pipe(v.string(), v.url(), v.maxLength(4096))}),
	/** what a document holds now, to be read for the look named; answered with a reading */
	'read-page': v.object({
		is: v.literal('read-page'),
		look: v.pipe(v.string(), v.maxLength(64)),
		/** pieces, to be put together */
		html: v.pipe(v.array(v.string()), v.maxLength(200_000), v.check(isBounded)),
		/** figures that the page does not show, by `figureKey` */
		hidden: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(400)),
		except: v.pipe(v.array(Source), v.maxLength(20)),
	}),
	/** the reader is done; `look` is the token it was injected with */
	'page-read': v.object({
		is: v.literal('page-read'),
		look: v.pipe(v.string(), v.maxLength(64)),
		url: v.pipe(v.string(), v.url(), v.maxLength(4096)),
		/** stale: after an in-page navigation the document still showed the product before */
		result: v.variant('is', [
			v.object({is: v.literal('listing'), facts: PageFacts}),
			v.object({is: v.literal('query-page'), facts: PageFacts}),
			v.object({is: v.literal('not-a-listing')}),
			v.object({is: v.literal('stale')}),
		]),
	}),
	/** the shopper dragged the in-page badge: distance from the lower corner in CSS pixels */
	'badge-moved': v.object({
		is: v.literal('badge-moved'),
		right: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
		bottom: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000)),
	}),
} as const;

export const fromPanel = {
	/** read and look up this tab again; on a site that is not watched: read it once ("check this page") */
	'look-again': v.object({is: v.literal('look-again'), tab: v.number()}),
	/** settings were changed in the data base: apply them to the open tabs */
	'settings-changed': v.object({is: v.literal('settings-changed')}),
	/** fetch manifest and directory now */
	'refresh-lookup': v.object({is: v.literal('refresh-lookup')}),
	/** ask the server about a code; answered with its reply */
	'ask-code': v.object({is: v.literal('ask-code'), question: CodeQuestion}),
	/** something new lies in the outbox, or the shopper wants all that waits there tried now */
	'send-reports': v.object({is: v.literal('send-reports'), why: v.picklist(['new', 'shopper'])}),
	/** the shopper looks at reports: ask how they stand */
	'follow-reports': v.object({is: v.literal('follow-reports')}),
} as const;

export const toPage = {
	'show-badge': v.object({
		is: v.literal('show-badge'),
		level: Level,
		text: v.pipe(v.string(), v.maxLength(120)),
		/** said when the badge is clicked */
		hint: v.pipe(v.string(), v.maxLength(200)),
		right: v.number(),
		bottom: v.number(),
	}),
	'hide-badge': v.object({is: v.literal('hide-badge')}),
} as const;

type OneOf<Schemas> = {
	[K in keyof Schemas]: Schemas[K] extends v.GenericSchema ? v.InferOutput<Schemas[K]> : never;
}[keyof Schemas];

export type FromPage = OneOf<typeof fromPage>;
export type FromPanel = OneOf<typeof fromPanel>;
export type ToPage = OneOf<typeof toPage>;

import {Parser} from 'htmlparser2';

/** Of these nothing is seen: programs, styles, what waits to be used, what other browsers see, the head. */
const unseen = new Set([
	'script',
	'style',
	'template',
	'noscript',
	'noframes',
	'noembed',
	'iframe',
	'object',
	'head',
	'title',
	'textarea',
	'select',
	'datalist',
	'svg',
	'math',
	'canvas',
	'audio',
	'video',
]);

/** They have no end tag, so nothing is inside them. */
const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Styles by which an element is hidden where it stands; what style sheets hide is not known here. */
const hides =
	/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*[0.]+(?:%|[a-z]+)?\s*(?:;|!|$))/i;

const isHidden = ({hidden, style = '', 'aria-hidden': ariaHidden}: Record<string, string>): boolean =>
	hidden !== undefined || ariaHidden === 'true' || hides.test(style);

/**
 * The text of a page as a visitor may read it, pieces joined without a gap where only inline marks stand between them.
 * What is in comments, attributes, programs or hidden elements is not in it. Once something unseen is open, only its own end
 * shows again what follows: a page that nests wrongly shows less, never more.
 */
export function visibleText(html: string): string {
	const words: string[] = [];
	const open: {tag: string; seen: boolean}[] = [];
	const seen = () => open.at(-1)?.seen ?? true;
	const parser = new Parser(
		{
			onopentag(tag, attributes) {
				if (empty.has(tag)) {
					if (tag === 'br' || tag === 'hr') words.push('\n');
					return;
				}
				open.push({tag, seen: seen() && !unseen.has(tag) && !isHidden(attributes)});
				if (blocks.has(tag)) words.push('\n');
			},
			ontext(text) {
				if (seen()) words.push(text);
			},
			onclosetag(tag) {
				if (open.at(-1)?.tag === tag) open.pop();
				if (blocks.has(tag)) words.push('\n');
			},
		},
		{decodeEntities: true},
	);
	parser.write(html);
	parser.end();
	return words.join('').normalize('NFC');
}

const blocks = new Set(
	'address article aside blockquote body dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);

/** Does the token stand there as a word of its own? */
export const holdsToken = (text: string, token: string): boolean =>
	new RegExp(`(?<![A-Za-z0-9_-])${token.replace(/[^A-Za-z0-9]/g, '\\$&')}(?![A-Za-z0-9_-])`).test(text);

/** What may stand in a head. Where anything else begins, the body has begun, whatever the page says. */
const ofHead = new Set(['html', 'head', 'meta', 'link', 'title', 'base', 'script', 'style', 'noscript', 'template']);
/** Nothing stands in them. */
const emptyInHead = new Set(['meta', 'link', 'base']);

/**
 * The values of `<meta name="touchstone-challenge" content="…">` that stand in the head of a page and in nothing else
 * there. Only who makes the shop's pages writes there: reviews, comments and product texts stand in the body. A page
 * whose head ends early, or that nests wrongly, shows less, never more.
 */
export function challengesInHead(html: string): string[] {
	const found: string[] = [];
	const open: string[] = [];
	let isOver = false;
	const parser = new Parser(
		{
			onopentag(tag, {name = '', content = ''}) {
				isOver ||= !ofHead.has(tag);
				if (isOver) return;
				if (tag === 'meta' && open.join('>') === 'html>head' && name.toLowerCase() === 'touchstone-challenge')
					found.push(content.trim());
				if (!emptyInHead.has(tag)) open.push(tag);
			},
			ontext(text) {
				// Bare words begin the body
				isOver ||= (open.at(-1) === 'head' || open.at(-1) === 'html') && text.trim() !== '';
			},
			onclosetag(tag) {
				if (tag === 'head') isOver = true;
				if (open.at(-1) === tag) open.pop();
			},
		},
		{decodeEntities: true},
	);
	parser.write(html);
	parser.end();
	return found;
}

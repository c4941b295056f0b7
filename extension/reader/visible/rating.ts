import type {Page} from '../page.ts';
import type {Line} from '../survey.ts';
import {countOf, ratingOf} from '../values.ts';

const near = 40;
/** Lines after a seller's name that may speak of the seller and not of the goods. */
const ofSeller = 4;
const outOfFive = /(\d(?:[.,]\d+)?)\s*(?:out of|von|sur|de|su|van|z|av|af|из|\/|od|\s星\/)\s*5(?![\d.,])/iu;
const counted = (words: string): RegExp =>
	new RegExp(`(?:^|[(\\s])(\\d{1,3}(?:[.,'’\\s]\\d{3})+|\\d+)\\s*(?:${words})(?!\\p{L})`, 'iu');
const reviews = counted(
	'(?:customer |verified |product )?reviews?|rezensionen|avis|évaluations|opiniones|reseñas|avaliações|recensioni|opinii|recenzj[ie]|recenz[eií]|hodnocení|hodnotení|отзыв\\p{L}*|yorum|(?:件の)?レビュー|条评价|리뷰',
);
const ratings = counted(
	'(?:global |customer )?ratings?|bewertungen|calificaciones|voti|beoordelingen|ocen|оцен\\p{L}*',
);
const score = /^[0-5][.,]\d{1,2}$/;
const inBrackets = /^\((\d[\d.,'’\s]*)\)$/;

/** `4.8` and `(485)` side by side. */
const besideScore = (lines: readonly Line[]): string | null =>
	lines
		.map(({text}, at) => (score.test(lines[at - 1]?.text ?? '') ? inBrackets.exec(text)?.[1] : null))
		.find(Boolean) ?? null;

/** Stars and their number as sentences beside the heading say them. */
export function visibleRating(page: Page): {rating: number | null; reviewCount: number | null} {
	const {heading} = page.landmarks;
	if (heading === null) return {rating: null, reviewCount: null};
	const sellers = page.rows.filter(({kind}) => kind === 'seller');
	const lines = page.survey.lines
		.slice(Math.max(heading - 5, 0), heading + near)
		.filter(({text, at}) => text.length < 120 && !sellers.some(row => at > row.at && at <= row.at + ofSeller));
	const first = (words: RegExp) => lines.map(({text}) => words.exec(text)?.[1]).find(Boolean) ?? null;
	return {
		rating: ratingOf(first(outOfFive), '5'),
		reviewCount: countOf(first(reviews) ?? besideScore(lines) ?? first(ratings)),
	};
}

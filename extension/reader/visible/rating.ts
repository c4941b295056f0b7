import type {Page} from '../page.ts';
import {countOf, ratingOf} from '../values.ts';

const near = 40;
const outOfFive = /(\d(?:[.,]\d+)?)\s*(?:out of|von|sur|de|su|van|z|av|af|из|\/|od|\s星\/)\s*5(?![\d.,])/iu;
const counted =
	/(?:^|[(\s])(\d[\d.,'\s]*)\s*(?:(?:customer |global |verified )?(?:ratings?|reviews?)|bewertungen|rezensionen|avis|évaluations|opiniones|calificaciones|reseñas|avaliações|recensioni|voti|beoordelingen|opinii|ocen|hodnocení|hodnotení|отзыв\p{L}*|оцен\p{L}*|yorum|レビュー|件のレビュー|条评价|리뷰)(?!\p{L})/iu;

/** Stars and their number as sentences beside the heading say them. */
export function visibleRating(page: Page): {rating: number | null; reviewCount: number | null} {
	const {heading} = page.landmarks;
	if (heading === null) return {rating: null, reviewCount: null};
	const texts = page.survey.lines
		.slice(Math.max(heading - 5, 0), heading + near)
		.map(({text}) => text)
		.filter(text => text.length < 120);
	const stars = texts.map(text => outOfFive.exec(text)?.[1]).find(Boolean) ?? null;
	const count = texts.map(text => counted.exec(text)?.[1]).find(Boolean) ?? null;
	return {rating: ratingOf(stars, '5'), reviewCount: countOf(count)};
}

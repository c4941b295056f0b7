/** Where a picture is seen, in CSS pixels of the window, which is `wide` of them wide. */
export type PlaceInSight = {left: number; top: number; width: number; height: number; wide: number};

/**
 * Runs in the page, so it uses nothing from outside: the part in sight of the largest image with this source. What a page
 * tells here chooses no more than a piece of its own picture.
 */
export function placeInSight(source: string): PlaceInSight | null {
	let best: PlaceInSight | null = null;
	for (const image of document.images) {
		if (image.currentSrc !== source && image.src !== source) continue;
		const box = image.getBoundingClientRect();
		const left = Math.max(0, box.left);
		const top = Math.max(0, box.top);
		const width = Math.min(innerWidth, box.right) - left;
		const height = Math.min(innerHeight, box.bottom) - top;
		if (width < 1 || height < 1 || (best && width * height <= best.width * best.height)) continue;
		best = {left, top, width, height, wide: innerWidth};
	}
	return best;
}

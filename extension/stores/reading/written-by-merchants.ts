/** Places whose words and links merchants write themselves. */
const place = /(?:^|[\s_-])(?:product|item|goods|detail)?[_-]?(?:long)?[_-]?description(?:$|[\s_-])/i;
/** Such a class on one of these speaks of type size or of everything below. */
const tooWide = /^(?:html|body|main|span|p|a)$/;

/** Whether an element stands where a merchant can write, so that nothing in it tells who sells. */
export function isWrittenByMerchants(element: Element): boolean {
	for (let here: Element | null = element; here; here = here.parentElement) {
		if (here.getAttribute('itemprop') === 'description') return true;
		if (tooWide.test(here.localName)) continue;
		if (place.test(here.getAttribute('id') ?? '') || place.test(here.getAttribute('class') ?? '')) return true;
	}
	return false;
}

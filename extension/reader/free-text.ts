const names = /descri|beschreib|opisanie|review|rezension|comment|bullet|question|aplus/i;

/**
 * Whether an element stands where a merchant or a shopper writes as they like: a product's name, its description,
 * reviews. Nothing in there tells who sells: a merchant would put the name and the link of a better one.
 */
export function isFreeText(element: Element): boolean {
	for (let here: Element | null = element; here && here.localName !== 'body'; here = here.parentElement) {
		if (here.localName === 'h1') return true;
		const said = `${here.id} ${here.getAttribute('class') ?? ''} ${here.getAttribute('itemprop') ?? ''}`;
		if (names.test(said)) return true;
	}
	return false;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/**
 * What shops that borrow a name put beside it. A name beside any other word (`amazon-river-tours`, `bosch-ersatzteile`)
 * is somebody's honest trade and is never held against them.
 */
export const saleWords = list(`
	shop shops shopping store stores outlet outlets sale sales deal deals discount discounts cheap official original originals
	online buy factory clearance promo promos promotion offer offers bargain bargains market mall best super mega flash
	black friday global international world prime vip new genuine authentic verify verified secure login account refund
	customer gift gifts coupon coupons free my the get top hot www com net
	angebot angebote rabatt laden ausverkauf oferta ofertas tienda descuento descuentos rebajas soldes boutique magasin
	sconti saldi negozio loja promocao sklep wyprzedaz okazje magazin skidki rasprodazha
	usa us uk eu de fr es it nl pl ru cn ca au jp kr br mx at ch se dk fi no pt cz
`);

/** Endings under which a bare name is taken by others rather than by its owner. Country endings are not: owners hold those. */
export const sellingSuffixes = list(`
	shop store sale deals discount online buy shopping market promo bargains outlet boutique
	top xyz site vip club icu live fun space website click cyou sbs cfd bond
`);

/** Hosts that show other people's pages under their own names. */
export const mirrors = list('translate.goog archive.org');

/** Names and words one letter away from a marketplace that are somebody else's: machine maker, charity, English words. */
export const namesOfTheirOwn = list('amazone amazons amazin mazon shoppe shopped allexpress ebaystores lazaro');

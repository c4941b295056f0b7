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

/** Hosts that put others' names under their own: translations, archives, catalogues of apps. */
export const namesOthers = list('translate.goog archive.org softonic.com uptodown.com');

/**
 * One letter or one sale word away from a marketplace, and none of its copies: a maker of farm machines, a charity,
 * English words, domains that the marketplace holds without selling there.
 */
export const notCopies = list(
	'amazone amazons amazin mazon amazonprime amazonglobal shoppe shopped allexpress ebaystores',
);

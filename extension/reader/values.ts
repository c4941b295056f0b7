import {isCurrency, money} from '../../shared/minor-units.ts';
import type {Money} from '../../shared/money.ts';
import {currencyOf, type Price, parsePrice, readAmounts} from '../../shared/price-text.ts';
import type {PageFacts} from '../../shared/product.ts';

/** Where small amounts do not exist, a point before three digits groups thousands: `173.000` COP. */
const largeNumbers = new Set('COP CLP IDR VND KRW PYG JPY ARS HUF CRC UGX IRR'.split(' '));

/** An amount as structured data writes it: a number with a decimal point, or else text as on a price tag. */
export function machineMoney(value: string, currency: string | null): Money | null {
	const bare = value.trim();
	if (currency && /^\d+(?:\.\d+)?$/.test(bare)) {
		const grouped = /^\d{1,3}\.\d{3}$/.test(bare) && largeNumbers.has(currency);
		const amount = Number(grouped ? bare.replace('.', '') : bare);
		return amount < 1e13 ? money(amount, currency) : null;
	}
	return parsePrice(bare, {currency})?.low ?? null;
}

/** Codes that shops still write for currencies that were renamed, or that never were codes. */
const renamed: Record<string, string> = {RUR: 'RUB', BYR: 'BYN', RMB: 'CNY', NTD: 'TWD', NIS: 'ILS', TL: 'TRY'};

/** `USD`, `usd`, `US$`, `€` → ISO 4217 code. */
export function currencyCode(value: string | null, hint?: string | null): string | null {
	if (!value) return null;
	const bare = value.trim();
	const code = renamed[bare.toUpperCase()] ?? bare.toUpperCase();
	return isCurrency(code) ? code : bare.length <= 8 ? currencyOf(bare, hint) : null;
}

export const range = (low: Money | null, high: Money | null): Price | null =>
	low === null ? null : {low, high: high && high.currency === low.currency && high.minor > low.minor ? high : null};

/** schema.org's terms and what shops write in their place. */
export function availabilityOf(value: string | null): PageFacts['availability'] {
	const term = value
		?.replace(/^.*[/#:]/, '')
		.toLowerCase()
		.replace(/[^a-z]/g, '');
	if (!term) return null;
	if (
		/^(?:instock|limitedavailability|onlineonly|preorder|presale|backorder|madetoorder|available(?:fororder)?|yes)$/.test(
			term,
		)
	)
		return 'InStock';
	if (/^(?:outofstock|soldout|discontinued|notavailable|unavailable|oos|no)$/.test(term)) return 'OutOfStock';
	return null;
}

export function conditionOf(value: string | null): PageFacts['condition'] {
	const term = value?.replace(/^.*[/#:]/, '').toLowerCase() ?? '';
	if (/refurb|renewed|certified/.test(term)) return 'refurbished';
	if (/damaged/.test(term)) return 'damaged';
	if (/used|pre-?owned|second/.test(term)) return 'used';
	return /^(?:new|newcondition|brand new)$/.test(term) ? 'new' : null;
}

/** A rating brought to 0..5. */
export function ratingOf(value: string | null, best: string | null): number | null {
	const written = value && readAmounts(value.replace(',', '.'))[0]?.value;
	if (!written) return null;
	const rating = Number(written);
	const top = Number(best?.replace(',', '.') ?? '') || (rating <= 5 ? 5 : rating <= 10 ? 10 : 100);
	const scaled = top > 0 ? (rating / top) * 5 : rating;
	return rating > 0 && scaled <= 5 ? Math.round(scaled * 100) / 100 : null;
}

/** A count as written: `16,970`, `1 654`, `(229)`, `21.2K` is no count. */
export function countOf(value: string | null): number | null {
	const digits = /\d[\d.,'’\s]*/.exec(value ?? '')?.[0].replace(/\D/g, '');
	if (!digits || digits.length > 9) return null;
	return /\d\s?[km]\b/i.test(value ?? '') ? null : Number(digits);
}

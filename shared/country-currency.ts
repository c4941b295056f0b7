/** ISO 3166 country (as in top-level domains, lower case) → the ISO 4217 currency its shops ask. ISO 4217 list of 2024-06-25. */
const rows = `EUR ad at be cy de ee es eu fi fr gr hr ie it lt lu lv mc me mt nl pt si sk sm va|GBP uk gb gg im je|USD us ec sv pr pa|CHF ch li|SEK se|NOK no|DKK dk|ISK is|PLN pl|CZK cz|HUF hu|RON ro|BGN bg|RSD rs|BAM ba|MKD mk|ALL al|MDL md|UAH ua|BYN by|RUB ru su|TRY tr|GEL ge|AMD am|AZN az|KZT kz|UZS uz|KGS kg|CAD ca|MXN mx|BRL br|ARS ar|CLP cl|COP co|PEN pe|UYU uy|PYG py|BOB bo|CRC cr|GTQ gt|HNL hn|NIO ni|DOP do|JPY jp|CNY cn|TWD tw|HKD hk|MOP mo|KRW kr|SGD sg|MYR my|IDR id|THB th|VND vn|PHP ph|INR in|PKR pk|BDT bd|LKR lk|NPR np|AUD au|NZD nz|ILS il|AED ae|SAR sa|QAR qa|KWD kw|BHD bh|OMR om|JOD jo|LBP lb|EGP eg|MAD ma|TND tn|DZD dz|ZAR za|NGN ng|KES ke|GHS gh`;

const byCountry: ReadonlyMap<string, string> = new Map(
	rows.split('|').flatMap(row => {
		const [currency = '', ...countries] = row.split(' ');
		return countries.map(country => [country, currency] as const);
	}),
);

/** The currency asked in a country; null when the country is not known. */
export const currencyOfCountry = (country: string): string | null => byCountry.get(country.toLowerCase()) ?? null;

/** All countries whose currency is known, as ISO 3166 codes in lower case. */
export const countries: readonly string[] = [...byCountry.keys()].filter(country => !/^(?:su|uk|eu)$/.test(country));

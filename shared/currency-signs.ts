/**
 * How currencies are written on price tags: sign, then the ISO 4217 codes it may stand for, the usual one first.
 * Own list, gathered from ISO 4217, Unicode's currency symbols and price tags seen in shops. Compared without case.
 */
const table = `
US$ USD|USD$ USD|$US USD|C$ CAD NIO|CA$ CAD|CAN$ CAD|CAD$ CAD|A$ AUD|AU$ AUD|AUD$ AUD|NZ$ NZD|HK$ HKD|NT$ TWD|NT TWD|S$ SGD|SG$ SGD|SGD$ SGD
R$ BRL|MX$ MXN|MXN$ MXN|COL$ COP|CLP$ CLP|ARS$ ARS|AR$ ARS|J$ JMD|TT$ TTD|BZ$ BZD|BBD$ BBD|GY$ GYD|G$ GYD|RD$ DOP|$U UYU|$b BOB|Bs BOB VED|Z$ ZWG|N$ NAD|FJ$ FJD|CUC$ CUP|BDS$ BBD|L$ LRD|LD LRD
$ USD CAD AUD MXN COP CLP ARS NZD TWD SGD HKD UYU DOP
€ EUR|euro EUR|euros EUR|eur EUR|£ GBP EGP LBP|￡ GBP|stg GBP|pound GBP|E£ EGP|L.E EGP|LE EGP|ج.م EGP|E£ EGP
¥ JPY CNY|￥ JPY CNY|円 JPY|yen JPY|日元 JPY|元 CNY TWD HKD|圆 CNY|圓 TWD|yuan CNY|人民币 CNY|RMB CNY|CN¥ CNY|JP¥ JPY|₩ KRW|￦ KRW|원 KRW|won KRW
₽ RUB|руб RUB|рублей RUB|рубля RUB|р RUB BYN|Р RUB|Rbl RUB|₴ UAH|грн UAH|hrn UAH|₸ KZT|тг KZT|тенге KZT|Br BYN ETB|бел.руб BYN|сум UZS|so'm UZS|soʻm UZS|Sʻ UZS|som KGS UZS|с KGS|сом KGS|₾ GEL|ლ GEL|lari GEL|₼ AZN|man AZN|֏ AMD|драм AMD
Kč CZK|kc CZK|zł PLN|zl PLN|Ft HUF|лв BGN|lv BGN|lei RON MDL|leu RON|RON RON|Lei RON|дин RSD|din RSD|ден MKD|км BAM|KM BAM|kn EUR|L HNL ALL|Lek ALL
kr SEK NOK DKK ISK|SEK SEK|Dkr DKK|Fr CHF|SFr CHF|CHF CHF|Fr. CHF|franc CHF|francs CHF|₺ TRY|TL TRY
₪ ILS|ש"ח ILS|ש״ח ILS|ש'ח ILS|nis ILS|₹ INR|Rs INR PKR LKR NPR MUR|Re INR|रु INR|रू INR|ரூ INR LKR|රු LKR|৳ BDT|Tk BDT|₨ PKR INR LKR
Rp IDR|RM MYR|฿ THB|บาท THB|₫ VND|đ VND|VNĐ VND|₱ PHP|Php PHP|K MMK PGK ZMW|Ks MMK|៛ KHR|₭ LAK|₮ MNT|MOP$ MOP|P BWP
R ZAR|₦ NGN|KSh KES|KShs KES|TSh TZS|USh UGX|GH₵ GHS|₵ GHS|CFA XOF XAF|FCFA XAF XOF|MT MZN|Kz AOA|kwz AOA|Ar MGA|FRw RWF|RF RWF|Fbu BIF
د.إ AED|AED AED|Dhs AED MAD|Dh AED MAD|درهم AED MAD|ر.س SAR|ريال SAR QAR OMR IRR|﷼ SAR IRR|SR SAR|ر.ق QAR|QR QAR|د.ك KWD|KD KWD|دينار كويتي KWD|د.ب BHD|.د.ب BHD|BD BHD|ر.ع OMR|دينار KWD JOD IQD|د.أ JOD|د.ا JOD|JD JOD|دينار أردني JOD|ع.د IQD|د.ع IQD|ID IQD|ل.ل LBP|ل.س SYP|د.ت TND|DT TND|د.ج DZD|دج DZD|DA DZD|د.م MAD|DH MAD|د.ل LYD|ل.د LYD|LD LYD LRD|ر.ي YER|ج.س SDG|تومان IRR|؋ AFN
S/ PEN|S/. PEN|₲ PYG|Gs PYG|₡ CRC|Q GTQ|B/. PAB|Lps HNL|D GMD|E SZL|Nu BTN|Vt VUV|Db STN|MVR MVR|Esc CVE|Sl SLE|¢ USD
`;

const entries = table
	.split(/[\n|]/)
	.filter(Boolean)
	.map(row => {
		const codes = row.match(/(?: [A-Z]{3})+$/)?.[0] ?? '';
		return [row.slice(0, row.length - codes.length).toLowerCase(), codes.trim().split(' ')] as const;
	});

/** Sign in lower case → the codes it may mean, the usual one first. */
export const currencySigns: ReadonlyMap<string, readonly string[]> = new Map(entries);

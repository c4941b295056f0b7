import {cset39, cset64, cset82, csetnumeric, hasnondigit, type Linter} from './character-sets.ts';
import {csum, csumalpha, iban} from './check-digits.ts';
import {iso3166, iso3166alpha2, iso4217, iso5218, iso3166999, mediatype, packagetype} from './codes.ts';
import {hh, hhmi, mi, ss, yymmd0, yymmdd, yyyymmd0, yyyymmdd} from './dates.ts';
import {
	hyphen,
	importeridx,
	latitude,
	longitude,
	nonzero,
	nozeroprefix,
	pcenc,
	pieceoftotal,
	posinseqslash,
	winding,
	yesno,
	zero,
} from './numbers.ts';

/**
 * The linters by the names they have in GS1's syntax dictionary. Left out: gcppos1 and gcppos2 (they need GS1's list of
 * company prefixes) and the two of North American paper coupons.
 */
export const linters: ReadonlyMap<string, Linter> = new Map(
	Object.entries({
		...{cset39, cset64, cset82, csetnumeric, hasnondigit},
		...{csum, csumalpha, iban},
		...{iso3166, iso3166999, iso3166alpha2, iso4217, iso5218, mediatype, packagetype},
		...{hh, hhmi, mi, ss, yymmd0, yymmdd, yyyymmd0, yyyymmdd},
		...{hyphen, importeridx, latitude, longitude, nonzero, nozeroprefix, pcenc},
		...{pieceoftotal, posinseqslash, winding, yesno, zero},
	}),
);

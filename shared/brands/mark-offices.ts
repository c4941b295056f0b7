import {countryCodes} from '../country.ts';

/**
 * Offices that register marks for several countries, by WIPO ST.3, with their members. `null`: only where the registration
 * names a country. Sources: WIPO ST.3 (2023), EUIPO, BOIP, OAPI (Bangui Agreement), ARIPO (Banjul Protocol).
 */
const unions: Readonly<Record<string, readonly string[] | null>> = {
	EM: 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
	BX: ['BE', 'LU', 'NL'],
	OA: 'BF BJ CF CG CI CM GA GN GQ GW KM ML MR NE SN TD TG'.split(' '),
	AP: null,
	WO: null,
	IB: null,
};

/** Every office a mark may be of: two letters of WIPO ST.3, as a country or as a union. */
export const markOffices: readonly string[] = [...countryCodes, ...Object.keys(unions)].sort();

/** Must a mark of this office say for which countries it was registered? */
export const needsDesignations = (office: string): boolean => unions[office] === null;

/** The countries (ISO 3166) a mark protects in. */
export const countriesOfMark = ({office, designated}: {office: string; designated: readonly string[]}): string[] => [
	...(office in unions ? (unions[office] ?? withUnions(designated)) : [office]),
];

/** A Madrid registration may designate a union as one. */
const withUnions = (designated: readonly string[]): string[] => [
	...new Set(designated.flatMap(code => unions[code] ?? (code in unions ? [] : [code]))),
];

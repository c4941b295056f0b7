/** ISO 3166 alpha-2 by continent, as far as travelling goes: what lies on two is taken for the one where most people live. */
const continents: Readonly<Record<string, string>> = {
	africa:
		'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TG TN TZ UG YT ZA ZM ZW',
	america:
		'AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI',
	asia: 'AE AF AM AZ BD BH BN BT CC CN CX GE HK ID IL IN IO IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MO MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE',
	europe:
		'AD AL AT AX BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA',
	oceania: 'AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
	antarctica: 'AQ BV HM TF',
};

const continentOf: ReadonlyMap<string, string> = new Map(
	Object.entries(continents).flatMap(([name, codes]) => codes.split(' ').map((code): [string, string] => [code, name])),
);

/** Whether two countries lie on one continent; what is not known lies on none. */
export const isOneContinent = (one: string, other: string): boolean => {
	const continent = continentOf.get(one);
	return continent !== undefined && continent === continentOf.get(other);
};

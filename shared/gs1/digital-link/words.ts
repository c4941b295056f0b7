/** What stood for identifiers in links up to GS1 Digital Link 1.1, as people still print it; withdrawn since. */
export const formerWords: ReadonlyMap<string, string> = new Map(
	'gtin 01|cpv 22|lot 10|ser 21|sscc 00|itip 8006|gln 414|glnx 254|party 417|payTo 415|refno 8020|gdti 253|gcn 255|ginc 401|gsin 402|grai 8003|giai 8004|cpid 8010|cpsn 8011|gmn 8013|gsrnp 8017|gsrn 8018|srin 8019'
		.split('|')
		.map(pair => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);

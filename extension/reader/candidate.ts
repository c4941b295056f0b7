import type {FactField, PageFacts, Source} from '../../shared/product.ts';

/** What one place of a page says. Absent and null both mean: says nothing. */
export type Reading = {[F in FactField]?: PageFacts[F] | undefined};

export type Values = {[F in FactField]: NonNullable<PageFacts[F]>};

/** One word for one field. `trust` 0..1 scales what the source's word usually counts. */
export type Candidate<F extends FactField = FactField> = {
	[K in F]: {field: K; value: Values[K]; source: Source; trust: number};
}[F];

/** The words a reading holds, one candidate for each field it fills. */
export function candidatesOf(source: Source, reading: Reading, trust = 1): Candidate[] {
	const candidates: Candidate[] = [];
	for (const [field, value] of Object.entries(reading)) {
		if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) continue;
		// Object.entries loses that each value belongs to its own field; Reading is made of exactly those pairs
		candidates.push({field, value, source, trust} as Candidate);
	}
	return candidates;
}

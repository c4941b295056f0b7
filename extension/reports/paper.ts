import type {StatementKind} from '../../shared/disputes/statement-file.ts';

/** A brand's statement as the shopper got it, as IndexedDB keeps it with the report. */
export type Paper = {
	id: string;
	/** the report it belongs to */
	of: string;
	/** as the shopper's file was called */
	name: string;
	/** by what stands in it */
	kind: StatementKind;
	blob: Blob;
	/** of the blob, lower-case hex */
	sha256: string;
	/** ISO instant */
	givenAt: string;
};

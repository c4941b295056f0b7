/** full: no space. locked: private window, or another process holds it. newer: written by a newer version of the extension. */
export type TroubleKind = 'full' | 'locked' | 'newer' | 'broken';

/** The browser's storage can not be used. Nothing that is stored was touched. */
export class StorageTrouble extends Error {
	override readonly name = 'StorageTrouble';
	readonly kind: TroubleKind;

	constructor(kind: TroubleKind, options?: ErrorOptions) {
		super(`the browser's storage is ${kind}`, options);
		this.kind = kind;
	}
}

const kinds: Record<string, TroubleKind> = {
	QuotaExceededError: 'full',
	VersionError: 'newer',
	InvalidStateError: 'locked',
	MissingAPIError: 'locked',
	SecurityError: 'locked',
	TimeoutError: 'locked',
	DatabaseClosedError: 'locked',
	OpenFailedError: 'broken',
	UnknownError: 'broken',
	NotFoundError: 'broken',
	DataError: 'broken',
	UpgradeError: 'broken',
	SchemaError: 'broken',
};

/** Finds the storage's trouble in what was thrown; Dexie wraps it in its own errors. Null: something else went wrong. */
export function storageTrouble(error: unknown, depth = 0): StorageTrouble | null {
	if (error instanceof StorageTrouble) return error;
	if (!(error instanceof Error) && !(error instanceof DOMException)) return null;
	const {inner, cause} = error as {inner?: unknown; cause?: unknown};
	const deeper = depth < 5 ? (storageTrouble(inner, depth + 1) ?? storageTrouble(cause, depth + 1)) : null;
	if (deeper) return deeper;
	const kind = kinds[error.name];
	return kind ? new StorageTrouble(kind, {cause: error}) : null;
}

/** A step that had to touch a row touched none: someone else was first. Read again and decide again. */
export class Stale extends Error {
	override readonly name = 'Stale';
}

const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Some engines wrap the data base's error once. */
const codesOf = (error: unknown): string[] => [codeOf(error), codeOf(error instanceof Error ? error.cause : null)];

const unique = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);

/** The id or name is taken by another row. */
export const isUniqueViolation = (error: unknown): boolean => codesOf(error).some(code => unique.has(code));

/** Why the data base can't be written just now, in words for the operator; null when the error is of another kind. */
export function whyUnavailable(error: unknown): string | null {
	for (const code of codesOf(error)) {
		if (code === 'SQLITE_FULL' || code === '53100' || code === 'ENOSPC') return 'the disk is full';
		if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
			return 'another process holds the data base';
		if (code.startsWith('SQLITE_IOERR')) return 'the disk reports an error';
		if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN') return 'its files can not be written';
	}
	return null;
}

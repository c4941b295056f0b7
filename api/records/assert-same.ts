import {isDeepStrictEqual} from 'node:util';
import {Problem} from '../../shared/problems.ts';

/**
 * A fact that is told a second time changes nothing. Told differently under the same id it is refused: facts are
 * withdrawn, lifted or revoked, never rewritten. Throws `id-taken`, naming the fields that differ.
 */
export function assertSame<Row extends {id: string}>(known: Row, told: Partial<Row>): void {
	const different = Object.entries(told).filter(
		([field, value]) => !isDeepStrictEqual(Reflect.get(known, field), value),
	);
	if (different.length > 0)
		throw new Problem(
			'id-taken',
			`“${known.id}” is recorded with another ${different.map(([field]) => field).join(', ')}; give a new fact a new id`,
		);
}

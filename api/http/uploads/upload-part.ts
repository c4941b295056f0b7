import type {Context} from 'hono';
import {Problem} from '../../../shared/problems.ts';

/** Where a part begins, and whether it is the last: draft-ietf-httpbis-resumable-upload. Throws `invalid-request`. */
export function partOf(c: Context): {offset: number; isLast: boolean} {
	const offset = c.req.header('upload-offset') ?? '';
	const complete = c.req.header('upload-complete') ?? '?0';
	if (!/^\d{1,15}$/.test(offset))
		throw new Problem('invalid-request', 'Upload-Offset must say at which byte of the file this part begins');
	if (!/^\?[01]$/.test(complete))
		throw new Problem('invalid-request', 'Upload-Complete must be ?1 when the file ends with this part, else ?0');
	return {offset: Number(offset), isLast: complete === '?1'};
}

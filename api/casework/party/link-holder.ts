import type {Context} from 'hono';
import {isHolderSecret} from '../../../shared/holder-secret.ts';
import {holderId} from '../../accounts/holder-id.ts';
import type {Holder} from '../../accounts/principal.ts';
import type {World} from '../../world.ts';
import {noCase} from '../dossier/load-dossier.ts';
import {noticeOfHolder} from '../dossier/queries.ts';

/** Who came by the link of a notice. `id`: the case that it opens. */
export type LinkHolder = {secret: string; holder: Holder; id: string};

/** Who holds the link, and of which case it is. Throws `not-found`, alike for a wrong secret and none. */
export async function linkHolder({storage}: Pick<World, 'storage'>, c: Context): Promise<LinkHolder> {
	const secret = c.req.param('secret') ?? '';
	const holder: Holder = {is: 'holder', id: holderId(secret)};
	const notice = isHolderSecret(secret) ? await noticeOfHolder(storage, holder.id) : null;
	if (!notice) throw noCase();
	return {secret, holder, id: notice.case};
}

import type * as v from 'valibot';
import {appealWithin} from '../../../shared/cases/clocks.ts';
import type {PublicDecision} from '../../../shared/cases/contract-seller.ts';
import {endOf} from '../../../shared/clock.ts';
import {Problem} from '../../../shared/problems.ts';
import {decisionsStanding, warningsStanding} from '../../cases/index.ts';
import type {World} from '../../world.ts';
import {loadDossier} from '../dossier/load-dossier.ts';
import {decisionById} from '../dossier/queries.ts';
import {decisionPath} from './decide-case.ts';
import {publicAnswer} from './statement-facts.ts';

/** A decision as everybody may read it: offers and store ids, never people. Throws `not-found`. */
export async function publicDecision(world: World, id: string): Promise<v.InferOutput<typeof PublicDecision>> {
	const decision = await decisionById(world.storage, id);
	if (!decision) throw new Problem('not-found', 'There is no decision of this id');
	const dossier = await loadDossier(world, decision.case);
	const {row} = dossier;
	const warnings = row.seller ? await warningsStanding(world.storage, row.seller) : [];
	// As it was told then: who reported is forgotten after years, and could not be left out any more
	const told = row.seller && (await decisionsStanding(world.storage, row.seller)).find(each => each.id === id);
	const warning = warnings.find(each => each.decision === id);
	const until = endOf(appealWithin, decision.decidedAt);
	return {
		id,
		outcome: decision.outcome,
		seller: {store: row.store, id: row.sellerId, name: row.sellerName},
		listing: row.listing,
		product: row.title,
		decidedAt: decision.decidedAt.toISOString(),
		statement: decision.statement,
		answer: told ? told.answer : (publicAnswer(world, dossier)?.words ?? null),
		liftedAt: decision.liftedAt?.toISOString() ?? null,
		warning: warning
			? {
					id: warning.id,
					rule: warning.rule,
					issuedAt: warning.issuedAt.toISOString(),
					until: warning.until.toISOString(),
					liftedAt: warning.liftedAt?.toISOString() ?? null,
				}
			: null,
		appealUntil: decision.liftedAt === null && until > world.now() ? until.toISOString() : null,
		link: decisionPath(id),
	};
}

import {keptSnapshot, saysTheSame, snapshotOf} from '../../shared/disputes/page-snapshot.ts';
import type {PageFacts} from '../../shared/product.ts';
import {keepSnapshots, tellingLooks} from '../disputes/kept-snapshots.ts';
import type {Database} from '../history/database.ts';
import {listingOf} from '../history/listing-of.ts';
import {looksAtListing, newestOf} from '../history/visits.ts';
import {localDay} from './local-day.ts';

/** Keeps what the page in front of the shopper says with the report that is begun about it. `now`: ISO instant. */
export async function keepLook(database: Database, report: string, facts: PageFacts, now: string): Promise<void> {
	// With the instant at which the page read like this, as far as the history knows it
	const [last] = await newestOf(database, listingOf(facts), 1);
	const isSame = last !== undefined && saysTheSame(snapshotOf(last.facts, ''), snapshotOf(facts, ''));
	await keepSnapshots(database, report, [await keptSnapshot(facts, isSame ? last.lastAt : now)]);
}

/** Keeps with a report that is sent what its page said around the day of the order, as far as the history knows it. */
export async function keepLooks(database: Database, report: string, orderedOn: string | null): Promise<void> {
	const draft = await database.drafts.get(report);
	if (!draft) return;
	const looks = tellingLooks(await looksAtListing(database, draft.listing), orderedOn, localDay);
	// A visit that an older version wrote may lack what a snapshot holds: the report is sent all the same
	const seen = await Promise.allSettled(looks.map(({facts, lastAt}) => keptSnapshot(facts, lastAt)));
	const kept = seen.flatMap(each => (each.status === 'fulfilled' ? [each.value] : []));
	await keepSnapshots(database, report, kept);
}

import {appealWithin, caseClocks, decisionWithin} from '../cases/clocks.ts';
import {type Clock, endOf} from '../clock.ts';
import type {PhotoAnnounced} from '../photos/contract.ts';
import type {NewReport} from './contract.ts';
import {type Missing, missingOf} from './missing.ts';
import {readReport, type SchemaTrouble} from './read-report.ts';
import {refusalsOf} from './refusals.ts';
import type {ReportTyped} from './typed.ts';

/** Who comes to know a thing. `nobody`: it stays with this browser or is not kept readable. */
export type Audience = 'public' | 'seller' | 'reviewers';
export type Disclosed = {to: Audience; what: DisclosedThing};
export type DisclosedThing =
	/** only if it is decided so: the offer, the store's id for the seller, outcome and day */
	| 'decision'
	/** once three independent people reported and the notice reached the seller: that a case is open */
	| 'open-case'
	| 'offer'
	| 'facts'
	| 'photos'
	| 'price'
	| 'order-number'
	| 'demand'
	| 'contact'
	| 'network';

/** What happens next: what is due, within how long, by whose figure. `until`: a day, for the one that begins now. */
export type NextStep = {
	what: 'accept' | 'notify' | 'answer' | 'decide' | 'remedy' | 'appeal';
	clock: Clock;
	until: string | null;
};

export type Preflight = {
	missing: readonly Missing[];
	/** what does not fit otherwise, by the API's own schema and rules, in its words */
	troubles: readonly SchemaTrouble[];
	/** null as long as something is missing */
	ready: NewReport | null;
	disclosed: readonly Disclosed[];
	next: readonly NextStep[];
};

export type PreflightGiven = {
	photos: readonly PhotoAnnounced[];
	/** ISO instant, and the shopper's calendar day then */
	now: string;
	today: string;
	/** the day this copy was installed, or null */
	installedOn: string | null;
};

/**
 * A report before it goes: what it still lacks, who will see what of it, and what happens then. The offer that is meant is
 * the report's own. Pure.
 */
export function preflight(typed: ReportTyped, {photos, now, today, installedOn}: PreflightGiven): Preflight {
	const missing = missingOf(typed, {today, photos: photos.length});
	const isWhole = missing.every(({need}) => need === 'advice');
	const read = isWhole ? readReport(typed, photos, installedOn) : null;
	const troubles = !read ? [] : read.ok ? refusalsOf(read.report, new Date(now)) : read.troubles;
	return {
		missing,
		troubles,
		ready: read?.ok && troubles.length === 0 ? read.report : null,
		disclosed: disclosedOf(typed, photos.length),
		next: nextOf(typed, now),
	};
}

function disclosedOf({bought, demand, who, purchase}: ReportTyped, photos: number): Disclosed[] {
	const to = (audience: Audience, ...things: (DisclosedThing | false)[]): Disclosed[] =>
		things.flatMap(what => (what ? [{to: audience, what}] : []));
	const contact = who === 'contact' && 'contact';
	const orderNumber = bought === true && purchase.orderNumber.trim() !== '' && 'order-number';
	return [
		...to('public', 'decision', 'open-case'),
		...to('seller', 'offer', 'facts', photos > 0 && 'photos', demand !== 'none' && 'demand'),
		...to('reviewers', bought === true && 'price', orderNumber, contact, 'network'),
	];
}

const days = (clock: Clock | undefined, what: NextStep['what'], since: string | null): NextStep[] =>
	clock ? [{what, clock, until: since && endOf(clock, new Date(since)).toISOString().slice(0, 10)}] : [];

const nextOf = ({demand}: ReportTyped, now: string): NextStep[] => [
	...days(caseClocks.submitted, 'accept', now),
	...days(caseClocks.accepted, 'notify', null),
	...days(caseClocks.seller_notified, 'answer', null),
	...days(decisionWithin, 'decide', null),
	...(demand === 'none' ? [] : days(caseClocks.remedy_due, 'remedy', null)),
	...days(appealWithin, 'appeal', null),
];

import * as v from 'valibot';
import {instant, words} from '../facts/fields.ts';
import {reportStates} from '../reports/contract.ts';
import {CaseFindings} from './findings-contract.ts';
import {caseKinds, caseStates, outcomes} from './states.ts';

/*
 * What reviewers see of cases, and where:
 *   GET  /v1/reviews/cases            CaseQuery → CaseQueue, without cases of parties one belongs to
 *   GET  /v1/reviews/cases/:case      → CaseWhole
 *   POST /v1/reviews/cases/:case      ReviewerAct (review-act.ts) → CaseWhole, with `paste` after a `notify`
 *   GET  /v1/reviews/cases/:case/photos/:photo      the picture as it is kept
 *   POST /v1/reviews/cases/:case/photos/:photo/erase PhotoErasure → the photo, of which nothing is to be seen
 *   GET  /v1/reviews/cases/:case/documents/:document
 *   GET  /v1/reviews/calibration      → Calibration
 *   POST /v1/reviews/calibration      CalibrationTry → CalibrationResult
 */
const nullable = v.nullable(v.string());
const id = v.string();
const at = v.string();

/** What is waited for, until when, and where the figure comes from. */
export const ClockView = v.object({due: v.string(), until: at, source: v.string(), over: v.boolean()});

/** One line of the queue. */
export const CaseLine = v.object({
	id,
	version: v.number(),
	kind: v.picklist(caseKinds),
	state: v.picklist(caseStates),
	since: at,
	harm: v.picklist([0, 1, 2]),
	seller: v.object({key: nullable, store: v.string(), id: nullable, name: v.string()}),
	listing: nullable,
	title: v.string(),
	brand: nullable,
	/** null: nobody took it */
	assignee: v.nullable(v.object({id, name: v.string(), isYou: v.boolean()})),
	reports: v.number(),
	independent: v.number(),
	/** null: it waits for nobody */
	clock: v.nullable(ClockView),
	/** by when it is to be decided; null: it was not accepted, or is decided */
	decideBy: v.nullable(at),
	outcome: v.nullable(v.picklist(outcomes)),
	createdAt: at,
	firstAnsweredAt: v.nullable(at),
});
export type CaseLine = v.InferOutput<typeof CaseLine>;

/** `states` as `submitted,accepted`. */
export const CaseQuery = v.pipe(
	v.object({
		/** default: what waits for a reviewer, if no states are named */
		scope: v.optional(v.picklist(['waiting', 'all'], 'must be "waiting" or "all"')),
		states: v.optional(
			v.pipe(
				v.string(),
				v.transform(text => text.split(',')),
				v.array(v.picklist(caseStates, `must be of ${caseStates.join(', ')}, with commas between`)),
			),
		),
		kind: v.optional(v.picklist(caseKinds, 'must be "complaint" or "ip-notice"')),
		/** `mine`: taken by whoever asks; `free`: taken by nobody */
		who: v.optional(v.picklist(['mine', 'free', 'all'], 'must be "mine", "free" or "all"')),
		harm: v.optional(v.pipe(v.string(), v.regex(/^[012]$/, 'must be 0, 1 or 2'), v.transform(Number))),
		store: v.optional(words(253)),
		/** a subject key such as `seller:aliexpress/500` or `brand:halden` */
		seller: v.optional(words(500)),
		brand: v.optional(words(500)),
		/** a part of the seller’s name, store or id; of the brand’s name */
		sellerLike: v.optional(words(200)),
		brandLike: v.optional(words(200)),
		/** to be seen to until then: by what its state asks, or by the decision, whichever is sooner */
		due: v.optional(instant),
		/** all but this one */
		not: v.optional(words(100)),
		/** how many at once */
		most: v.optional(
			v.pipe(v.string(), v.regex(/^([1-9]\d?|1\d\d|200)$/, 'must be a number from 1 to 200'), v.transform(Number)),
		),
		after: v.optional(v.string()),
	}),
	v.transform(({due, ...rest}) => ({...rest, ...(due && {seenToBy: due})})),
);
export type CaseQuery = v.InferOutput<typeof CaseQuery>;

export const CaseQueue = v.object({
	cases: v.array(CaseLine),
	next: nullable,
	/** how many the filter lets through */
	found: v.number(),
	/** of all in the scope, whatever else is filtered: taken by whoever asks, by nobody, about health, past their clock */
	counts: v.object({all: v.number(), mine: v.number(), free: v.number(), health: v.number(), due: v.number()}),
	/** the states that stand in the scope */
	states: v.array(v.picklist(caseStates)),
	/** time from a report to the first thing a person did about it: median of the last 90 days */
	firstAnswer: v.object({medianHours: v.nullable(v.number()), cases: v.number(), days: v.number()}),
	/** has whoever asks passed the calibration? Who has not may take and ask only */
	calibrated: v.boolean(),
});

/** A photo as reviewers see it; `again`: pictures that look the same, in this or another case. */
export const PhotoSeen = v.object({
	id,
	report: nullable,
	place: v.number(),
	shows: v.string(),
	state: v.string(),
	/** since then there is nothing to see, and why; null: it is not erased */
	erased: v.nullable(v.object({at, why: v.string()})),
	/** where the picture is; null: it is not here, or is gone */
	url: nullable,
	again: v.array(v.object({photo: id, case: id, report: nullable, bits: v.number()})),
});

export const CaseReport = v.object({
	id,
	state: v.picklist(reportStates),
	setAside: nullable,
	receivedAt: at,
	isTip: v.boolean(),
	/** never the contact itself */
	contact: v.picklist(['none', 'unconfirmed', 'confirmed']),
	offer: v.unknown(),
	purchase: v.unknown(),
	facts: v.string(),
	signs: v.array(v.string()),
	demand: v.unknown(),
	promise: v.unknown(),
	codes: v.array(v.unknown()),
	country: v.string(),
	elsewhere: v.unknown(),
	/** reports of one cluster may come from one person: they count once. Why they are together, in words */
	cluster: v.number(),
	because: v.array(v.string()),
});

const Examination = v.object({
	id,
	by: v.picklist(['rights-owner', 'neutral', 'seller-chosen']),
	name: v.string(),
	of: v.picklist(['sample', 'photos']),
	result: v.picklist(outcomes),
	words: v.string(),
	documents: v.array(id),
	statement: nullable,
	filedAt: at,
	contestUntil: v.nullable(at),
	contestedAt: v.nullable(at),
	/** may a decision rest on it now; else why not, in words */
	carries: v.boolean(),
	whyNot: nullable,
});

export const DecisionSeen = v.object({
	id,
	outcome: v.picklist(outcomes),
	statement: v.string(),
	findings: CaseFindings,
	decidedAt: at,
	liftedAt: v.nullable(at),
	link: v.string(),
});

/** An act that could be thought of now. `may` false: `why` says what is missing, as a problem's code and in words. */
export const ActNow = v.object({
	act: v.string(),
	may: v.boolean(),
	why: v.nullable(v.object({code: v.string(), words: v.string()})),
});

export const CaseWhole = v.object({
	...CaseLine.entries,
	before: v.nullable(v.picklist(caseStates)),
	acceptedAt: v.nullable(at),
	testSince: v.nullable(at),
	/** since when the public sees that it is open; null with `shownNot`: what is missing for that */
	shownAt: v.nullable(at),
	shownNot: v.array(v.string()),
	sources: v.array(CaseReport),
	photos: v.array(PhotoSeen),
	evidence: v.array(v.object({id, report: nullable, by: v.string(), words: v.string(), documents: v.array(id), at})),
	questions: v.array(
		v.object({id, report: id, words: v.string(), askedAt: at, answer: nullable, answeredAt: v.nullable(at)}),
	),
	notices: v.array(
		v.object({
			id,
			channel: v.picklist(['desk', 'mail', 'store-message']),
			to: v.string(),
			text: v.string(),
			sentAt: at,
			reachedAt: v.nullable(at),
			proof: nullable,
			proofWords: nullable,
		}),
	),
	answers: v.array(
		v.object({id, words: v.string(), admits: v.boolean(), contests: v.boolean(), documents: v.array(id), at}),
	),
	examinations: v.array(Examination),
	/** who spoke for what in which round; `current` is the round that counts now */
	voices: v.object({
		current: v.number(),
		list: v.array(
			v.object({
				id,
				round: v.number(),
				reviewer: v.object({id, name: v.string(), isYou: v.boolean()}),
				voice: v.picklist(['propose', 'confirm', 'object']),
				findings: v.nullable(CaseFindings),
				words: nullable,
				at,
			}),
		),
	}),
	decisions: v.array(DecisionSeen),
	/** with an id and a state, as the calculator reckoned it */
	remedies: v.array(v.object({report: id, decision: id, state: v.string(), due: v.unknown(), since: at})),
	warnings: v.array(v.object({id, rule: v.string(), issuedAt: at, until: at, liftedAt: v.nullable(at)})),
	appeals: v.array(
		v.object({
			id,
			by: v.picklist(['reporter', 'seller', 'brand']),
			against: id,
			reason: v.string(),
			state: v.picklist(['open', 'upheld', 'overturned']),
			at,
			decidedAt: v.nullable(at),
			decidedWhy: nullable,
		}),
	),
	/** the brand’s notice that it is about; null: reports are */
	ipNotice: v.nullable(
		v.object({
			words: v.string(),
			mark: v.string(),
			result: v.string(),
			counter: nullable,
			suit: nullable,
			/** until when the brand has to show a complaint or a suit; null: it does not have to */
			dueAt: v.nullable(at),
			link: v.string(),
		}),
	),
	/** decided cases of the same goods, seller, brand or basis; and open ones that may belong together */
	precedents: v.array(
		v.object({case: id, title: v.string(), outcome: v.picklist(outcomes), decidedAt: at, same: v.array(v.string())}),
	),
	related: v.array(v.object({case: id, title: v.string(), state: v.picklist(caseStates), same: v.array(v.string())})),
	events: v.array(
		v.object({
			at,
			by: v.string(),
			actor: v.string(),
			act: v.string(),
			from: nullable,
			to: v.string(),
			reason: nullable,
		}),
	),
	/** a first draft of findings from what is on file: to be checked and changed, never decided by itself */
	draft: CaseFindings,
	acts: v.array(ActNow),
	/** `party`: belongs to one of them; `stepped-aside`; `spoke-before`: in what the appeal is about */
	mayDecide: v.picklist(['yes', 'party', 'stepped-aside', 'spoke-before', 'not-calibrated']),
	/** after a `notify` by the store’s message box, once: the text to paste, with the seller’s link */
	paste: v.optional(v.object({notice: id, text: v.string()})),
	/** after a `set-aside` as unfounded, once: what followed for its sender; null: nothing yet, or nobody is known to have sent it */
	measure: v.optional(v.nullable(v.object({id, kind: v.picklist(['warning', 'suspension']), until: nullable}))),
});
export type CaseWhole = v.InferOutput<typeof CaseWhole>;

/** Cases with known answers, in words: who decides right in ten of twelve may decide here. */
export const Calibration = v.object({
	passedAt: v.nullable(at),
	needed: v.number(),
	items: v.array(
		v.object({id, title: v.string(), tells: v.string(), choices: v.array(v.object({id, words: v.string()}))}),
	),
	lastTry: v.nullable(v.object({at, right: v.number()})),
	/** when one may try again; null: now */
	againAt: v.nullable(at),
});
export const CalibrationTry = v.strictObject({
	answers: v.record(v.string(), v.string('must be the id of a choice')),
});
export const CalibrationResult = v.object({
	passed: v.boolean(),
	right: v.number(),
	needed: v.number(),
	items: v.array(v.object({id, right: v.boolean(), answer: v.string(), why: v.string()})),
});

/** Why a photo is erased: kept with its hash, and read by who reviews the case. */
export const PhotoErasure = v.strictObject({reason: words(2000)});

import * as v from 'valibot';
import {idOf} from '../applications/contract.ts';
import {aboutSeller, day, nameOf, optionalWords, words} from '../facts/fields.ts';
import {ClockView} from './contract-review.ts';
import {documents, examinationFields} from './review-act.ts';
import {caseStates, outcomes} from './states.ts';

/*
 * What the accused seller and the brand see of a case, and where. Sellers come with `Authorization: Bearer tsc_…` of their
 * notice, or as the organization that proved to be this seller; brands as the organization of the brand account.
 *   GET  /v1/cases                        → {cases: CaseOfParty lines, next}; `?as=seller|brand`
 *   GET  /v1/cases/:case                  → CaseOfParty
 *   POST /v1/cases/:case/read             the seller confirms that the notice reached it → CaseOfParty
 *   POST /v1/cases/:case/answers          SellerAnswer → CaseOfParty
 *   POST /v1/cases/:case/contest          Contest → CaseOfParty
 *   POST /v1/cases/:case/appeal           PartyAppeal → CaseOfParty
 *   POST /v1/cases/:case/examinations     BrandExamination → CaseOfParty (the brand)
 *   POST /v1/cases/:case/documents        bytes of a PDF or picture, ?name= → {id}
 *   GET  /v1/cases/:case/photos/:photo    a preview
 * Pages: GET /cases/:secret (opening it proves nothing; its button does), GET /decisions/:id, GET /notices/ip/:id
 */
const nullable = v.nullable(v.string());
const id = v.string();
const at = v.string();

export const SellerAnswer = v.pipe(
	v.strictObject({
		words: v.pipe(words(8000), v.minLength(10, 'must say something about it (10 characters at least)')),
		/** "these goods are not genuine": the decision may rest on it */
		admits: v.optional(v.boolean('must be true or false'), false),
		contests: v.optional(v.boolean('must be true or false'), false),
		documents,
	}),
	v.forward(
		v.check(({admits, contests}) => !(admits && contests), 'must not be true together with "contests"'),
		['admits'],
	),
);
export type SellerAnswer = v.InferOutput<typeof SellerAnswer>;

/** Contests an examination that the rights owner had made: an independent test has to answer it. */
export const Contest = v.strictObject({examination: idOf('exa'), words: words(4000), documents});
export const PartyAppeal = v.strictObject({
	reason: v.pipe(words(5000), v.minLength(20, 'must say why (20 characters at least)')),
});
export const BrandExamination = v.strictObject(examinationFields);

export const partyActs = [
	'read',
	'answer',
	'contest',
	'appeal',
	'file-examination',
	// of a brand’s notice
	'counter',
	'show-suit',
	'withdraw-notice',
] as const;

/** One line of a party’s list. */
export const PartyCaseLine = v.object({
	id,
	as: v.picklist(['seller', 'brand']),
	state: v.picklist(caseStates),
	since: at,
	clock: v.nullable(ClockView),
	seller: v.object({store: v.string(), id: nullable, name: v.string()}),
	title: v.string(),
	listing: nullable,
	brand: nullable,
	outcome: v.nullable(v.picklist(outcomes)),
	openedAt: at,
});

export const ipNoticeStates = ['forwarded', 'countered', 'suit-shown', 'lifted', 'withdrawn'] as const;

/** Published: notice, counter-statement and result. */
export const IpNotice = v.object({
	id,
	case: id,
	brand: v.string(),
	mark: v.string(),
	offer: v.object({store: v.string(), seller: nullable, name: v.string(), listing: nullable, title: v.string()}),
	words: v.string(),
	state: v.picklist(ipNoticeStates),
	/** what the state means, in words */
	result: v.string(),
	counter: nullable,
	counteredAt: v.nullable(at),
	suit: nullable,
	dueAt: v.nullable(at),
	at,
	link: v.string(),
});

/** A case as a party sees it: what is said, never who said it. */
export const CaseOfParty = v.object({
	...PartyCaseLine.entries,
	version: v.number(),
	/** the brand’s notice that it is about; null: reports are */
	ipNotice: v.nullable(IpNotice),
	/** how many people said so, each counted once */
	reporters: v.number(),
	said: v.array(
		v.object({
			/** a number within the case, not the report’s id */
			number: v.number(),
			facts: v.string(),
			signs: v.array(v.string()),
			url: v.string(),
			seenOn: v.string(),
			claims: v.array(v.string()),
			demand: v.string(),
			photos: v.array(v.object({id, shows: v.string(), url: v.string()})),
		}),
	),
	notices: v.array(v.object({id, channel: v.string(), sentAt: at, reachedAt: v.nullable(at)})),
	answers: v.array(
		v.object({id, words: v.string(), admits: v.boolean(), contests: v.boolean(), documents: v.array(id), at}),
	),
	examinations: v.array(
		v.object({
			id,
			by: v.picklist(['rights-owner', 'neutral', 'seller-chosen']),
			name: v.string(),
			of: v.picklist(['sample', 'photos']),
			result: v.picklist(outcomes),
			words: v.string(),
			filedAt: at,
			contestUntil: v.nullable(at),
			contestedAt: v.nullable(at),
		}),
	),
	decision: v.nullable(
		v.object({
			id,
			outcome: v.picklist(outcomes),
			statement: v.string(),
			decidedAt: at,
			liftedAt: v.nullable(at),
			link: v.string(),
		}),
	),
	warnings: v.array(v.object({id, rule: v.string(), issuedAt: at, until: at, liftedAt: v.nullable(at)})),
	appeal: v.nullable(
		v.object({
			by: v.string(),
			reason: v.string(),
			state: v.picklist(['open', 'upheld', 'overturned']),
			at,
			decidedWhy: nullable,
		}),
	),
	appealUntil: v.nullable(at),
	steps: v.array(v.object({at, by: v.string(), act: v.string(), state: v.string(), reason: nullable})),
	acts: v.array(v.picklist(partyActs)),
});
export type CaseOfParty = v.InferOutput<typeof CaseOfParty>;

/** A brand’s notice that an offer infringes a right of its own (PRC E-commerce Law, art. 42 to 44). */
export const NewIpNotice = v.strictObject({
	brand: idOf('brd'),
	/** the mark it stands on; it has to be confirmed */
	mark: idOf('trm'),
	offer: v.strictObject({
		...aboutSeller,
		listing: optionalWords(200),
		url: v.pipe(
			v.string('must be text'),
			v.maxLength(2048, 'must not be longer than 2048 characters'),
			v.check(text => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'must be an http(s) address'),
		),
		title: nameOf(500),
	}),
	words: v.pipe(words(5000), v.minLength(20, 'must say what infringes which right (20 characters at least)')),
	goodFaith: v.literal(true, 'must be true: who gives a wrong notice answers for the harm'),
	/** the seller’s mail address, if the brand knows one; else a reviewer forwards it */
	sellerEmail: v.optional(
		v.nullable(v.pipe(v.string('must be text'), v.trim(), v.maxLength(254), v.email('must be an e-mail address'))),
		null,
	),
});
export type NewIpNotice = v.InferOutput<typeof NewIpNotice>;

/** The seller’s: there is no infringement, and why. */
export const CounterStatement = v.strictObject({
	words: v.pipe(words(5000), v.minLength(20, 'must say why it infringes nothing (20 characters at least)')),
	documents,
});
/** The brand’s: before which authority or court it went, and when. The number is what can be checked there; it is published. */
export const SuitShown = v.strictObject({forum: nameOf(300), number: nameOf(100), filedOn: day});

/** A decision as everybody may read it: no person is named in it. */
export const PublicDecision = v.object({
	id,
	outcome: v.picklist(outcomes),
	seller: v.object({store: v.string(), id: nullable, name: v.string()}),
	listing: nullable,
	product: v.string(),
	decidedAt: at,
	statement: v.string(),
	answer: nullable,
	liftedAt: v.nullable(at),
	warning: v.nullable(v.object({id, rule: v.string(), issuedAt: at, until: at, liftedAt: v.nullable(at)})),
	appealUntil: v.nullable(at),
	link: v.string(),
});

import type {SubjectKey} from '../../shared/address.ts';
import {remedyStates} from '../../shared/cases/remedies.ts';
import {caseActors, caseKinds, caseStates, outcomes} from '../../shared/cases/states.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

/** A case joins the reports about the same goods of the same seller. */
export const caseworkTables = ({table, index, uniqueIndex, id, text, oneOf, json, count, flag, instant}: Words) => ({
	cases: table(
		'cases',
		{
			id: id().primaryKey(),
			kind: oneOf(caseKinds).notNull(),
			/** moved by every change; whoever acts says which one they saw */
			version: count().notNull(),
			state: oneOf(caseStates).notNull(),
			/** where an appeal found it, to which it goes back when that fails */
			before: oneOf(caseStates),
			since: instant().notNull(),
			dueAt: instant(),
			/** the goods and the seller while reports may still join; null: a new report opens a new case */
			openKey: text(),
			seller: text().$type<SubjectKey>(),
			store: text().notNull(),
			sellerId: text(),
			sellerName: text().notNull(),
			listing: text(),
			/** `product:…`, else the listing's own key */
			goods: text().notNull(),
			title: text().notNull(),
			/** folded name of the brand; null: none was named */
			brandKey: text().$type<SubjectKey>(),
			brandName: text(),
			/** the reviewer who took it */
			assignee: text(),
			assignedAt: instant(),
			/** harm to people comes first: 0 money, 1 many or dear, 2 health */
			harm: count().notNull(),
			acceptedAt: instant(),
			/** by when it is to be decided; moved on by the time of an examination */
			decideBy: instant(),
			testSince: instant(),
			/** since when it is shown in public that a case is open; null: it is not */
			shownAt: instant(),
			/** independent reporters, as counted at its newest change */
			independent: count().notNull(),
			/** the decision that stands */
			decision: text(),
			outcome: oneOf(outcomes),
			/** when a person here first did something about it, and when it began */
			firstActAt: instant(),
			createdAt: instant().notNull(),
			changedAt: instant().notNull(),
			endedAt: instant(),
		},
		t => [
			uniqueIndex('cases_open').on(t.openKey),
			index('cases_state').on(t.state, t.dueAt),
			index('cases_seller').on(t.seller),
			index('cases_brand').on(t.brandKey),
			index('cases_goods').on(t.goods),
		],
	),
	/** everything that happened to a case. Rows are only ever added */
	caseEvents: table(
		'case_events',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			version: count().notNull(),
			at: instant().notNull(),
			actor: text().notNull(),
			role: oneOf(caseActors).notNull(),
			act: text().notNull(),
			from: oneOf(caseStates),
			to: oneOf(caseStates).notNull(),
			reason: text(),
			/** what of it is for reviewers only */
			inner: flag().notNull(),
		},
		// Not unique: reports that join move no version, or a crowd of them would keep reviewers from deciding
		t => [index('case_events_case').on(t.case, t.version)],
	),
	/** one way by which the seller is told; `reachedAt` with its proof is what silence stands on */
	sellerNotices: table(
		'seller_notices',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			channel: oneOf(['desk', 'mail', 'store-message']).notNull(),
			/** the organization, the address, or where the text was pasted */
			to: text().notNull(),
			/** of the secret in the case's link */
			holder: text().notNull(),
			text: text().notNull(),
			sentAt: instant().notNull(),
			sentBy: text().notNull(),
			reachedAt: instant(),
			/** opened by a person's click, read on the desk, confirmed by the store's own receipt */
			proof: oneOf(['link-confirmed', 'desk-read', 'answered', 'store-receipt']),
			proofWords: text(),
		},
		t => [index('seller_notices_case').on(t.case), uniqueIndex('seller_notices_holder').on(t.holder)],
	),
	/** the seller's answers, in its words. Rows are only ever added */
	sellerAnswers: table(
		'seller_answers',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			/** by which notice it came; null: from the desk by the organization that is the seller */
			notice: text(),
			organization: text(),
			words: text().notNull(),
			/** the seller says itself that the goods are not genuine */
			admits: flag().notNull(),
			contests: flag().notNull(),
			documents: json<string[]>().notNull(),
			at: instant().notNull(),
		},
		t => [index('seller_answers_case').on(t.case)],
	),
	/** what somebody who can tell found out about a sample or photos */
	examinations: table(
		'examinations',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			by: oneOf(['rights-owner', 'neutral', 'seller-chosen']).notNull(),
			name: text().notNull(),
			of: oneOf(['sample', 'photos']).notNull(),
			result: oneOf(['counterfeit', 'genuine', 'undecidable']).notNull(),
			words: text().notNull(),
			documents: json<string[]>().notNull(),
			/** the brand's signed statement, if it gave one */
			statement: text(),
			filedBy: text().notNull(),
			filedAt: instant().notNull(),
			/** the seller may contest it until then */
			contestUntil: instant(),
			contestedAt: instant(),
		},
		t => [index('examinations_case').on(t.case)],
	),
	/** voices for a decision; against a seller it takes two */
	caseVoices: table(
		'case_voices',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			/** counts up with every proposal and appeal: older voices count no more */
			round: count().notNull(),
			reviewer: text().notNull(),
			voice: oneOf(['propose', 'confirm', 'object']).notNull(),
			/** the findings, as CaseFindings of the contract */
			findings: json<unknown>().notNull(),
			words: text(),
			at: instant().notNull(),
		},
		t => [uniqueIndex('case_voices_once').on(t.case, t.round, t.reviewer)],
	),
	/** a decision with its statement of reasons; its public line is the fact of the same id */
	caseDecisions: table(
		'case_decisions',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			outcome: oneOf(outcomes).notNull(),
			findings: json<unknown>().notNull(),
			statement: text().notNull(),
			decidedBy: json<string[]>().notNull(),
			decidedAt: instant().notNull(),
			liftedAt: instant(),
		},
		t => [index('case_decisions_case').on(t.case)],
	),
	appeals: table(
		'appeals',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			by: oneOf(['reporter', 'seller', 'brand']).notNull(),
			actor: text().notNull(),
			/** the decision, or the refusal, that is appealed */
			against: text().notNull(),
			reason: text().notNull(),
			state: oneOf(['open', 'upheld', 'overturned']).notNull(),
			at: instant().notNull(),
			decidedAt: instant(),
			decidedBy: text(),
			decidedWhy: text(),
		},
		t => [uniqueIndex('appeals_once').on(t.against, t.by, t.actor), index('appeals_case').on(t.case)],
	),
	/** a brand's notice: forwarded at once, answered, and lifted when no complaint or suit follows within its clock */
	ipNotices: table(
		'ip_notices',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			organization: text().notNull(),
			brand: text().notNull(),
			right: text().notNull(),
			words: text().notNull(),
			state: oneOf(['forwarded', 'countered', 'suit-shown', 'lifted', 'withdrawn']).notNull(),
			version: count().notNull(),
			counter: text(),
			counteredAt: instant(),
			suit: text(),
			dueAt: instant(),
			publishedAt: instant(),
			at: instant().notNull(),
		},
		t => [uniqueIndex('ip_notices_case').on(t.case), index('ip_notices_due').on(t.state, t.dueAt)],
	),
	/** what is due to one reporter by a decision */
	remedies: table(
		'remedies',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			report: text().notNull(),
			decision: text().notNull(),
			/** the calculator's answer, with articles */
			due: json<unknown>().notNull(),
			state: oneOf(remedyStates).notNull(),
			since: instant().notNull(),
			words: text(),
		},
		t => [uniqueIndex('remedies_once').on(t.report, t.decision), index('remedies_case').on(t.case)],
	),
	/** cases with known answers: who has not passed them decides nothing */
	calibrations: table(
		'calibrations',
		{
			id: id().primaryKey(),
			reviewer: text().notNull(),
			item: text().notNull(),
			answer: json<unknown>().notNull(),
			right: flag().notNull(),
			at: instant().notNull(),
		},
		t => [index('calibrations_reviewer').on(t.reviewer)],
	),
});

import type {SubjectKey} from '../../shared/address.ts';
import type {documentUses} from '../../shared/applications/contract.ts';
import {applicationStates} from '../../shared/applications/states.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

export const applicationTables = ({table, index, uniqueIndex, id, text, oneOf, json, count, flag, instant}: Words) => ({
	applications: table(
		'applications',
		{
			id: id().primaryKey(),
			/** moved by every change; whoever acts says which one they saw */
			version: count().notNull(),
			state: oneOf(applicationStates).notNull(),
			/** since when it is in this state, and until when it should have left it */
			since: instant().notNull(),
			dueAt: instant(),
			reason: text(),
			/** who suspended it: only they, or somebody above them, let it stand again */
			suspendedBy: oneOf(['brand', 'reviewer', 'operator', 'system']),
			missing: json<string[]>().notNull(),
			/** counts up when something is filed anew: reviews of earlier rounds count no more */
			round: count().notNull(),
			/** the round that an appeal began, which there is one of; who reviewed before may not decide in it */
			appealRound: count(),
			organization: text().notNull(),
			brand: text().notNull(),
			brandName: text().notNull(),
			mark: text().notNull(),
			/** the claim by which the applicant proved to be the seller; null: the brand applies for it */
			claim: text(),
			sellerKey: text().$type<SubjectKey>().notNull(),
			store: text().notNull(),
			seller: text(),
			sellerName: text().notNull(),
			company: text().notNull(),
			kind: oneOf(['official', 'authorized']).notNull(),
			territory: json<string[]>().notNull(),
			fromDay: text().notNull(),
			untilDay: text().notNull(),
			documents: json<{document: string; is: (typeof documentUses)[number]}[]>().notNull(),
			/** the badge that was granted */
			badge: text(),
			/** does the badge say what the state says? A job brings it to that if the server stopped in between */
			settled: flag().notNull(),
			/** when its end was announced, which happens once */
			remindedAt: instant(),
			renews: text(),
			createdAt: instant().notNull(),
			changedAt: instant().notNull(),
		},
		t => [
			index('applications_organization').on(t.organization),
			index('applications_brand').on(t.brand),
			index('applications_state').on(t.state, t.dueAt),
			index('applications_seller').on(t.sellerKey),
			uniqueIndex('applications_badge').on(t.badge),
		],
	),
	mandates: table(
		'mandates',
		{
			id: id().primaryKey(),
			application: text().notNull(),
			/** 0: from the owner of the mark */
			place: count().notNull(),
			licensor: text().notNull(),
			licensee: text().notNull(),
			/** both names folded: the same licence in other applications is found by them */
			parties: text().notNull(),
			mark: text().notNull(),
			kind: oneOf(['exclusive', 'ordinary']).notNull(),
			sublicence: flag().notNull(),
			territory: json<string[]>().notNull(),
			fromDay: text().notNull(),
			untilDay: text().notNull(),
			document: text().notNull(),
			endedAt: instant(),
			endedWhy: text(),
		},
		t => [uniqueIndex('mandates_place').on(t.application, t.place), index('mandates_licence').on(t.mark, t.parties)],
	),
	/** licences that were taken back: what was filed with them may be replaced, this stays. Rows are only ever added */
	endedLicences: table(
		'ended_licences',
		{
			id: id().primaryKey(),
			mark: text().notNull(),
			parties: text().notNull(),
			endedAt: instant().notNull(),
			endedWhy: text().notNull(),
		},
		t => [index('ended_licences_parties').on(t.mark, t.parties, t.endedAt)],
	),
	reviews: table(
		'reviews',
		{
			id: id().primaryKey(),
			application: text().notNull(),
			round: count().notNull(),
			reviewer: text().notNull(),
			answer: oneOf(['grant', 'refuse', 'ask']).notNull(),
			/** items of the checklist: met by a grant, failed by a refusal */
			items: json<string[]>().notNull(),
			reason: text(),
			at: instant().notNull(),
		},
		// One voice each, for good or ill: what makes four eyes four
		t => [uniqueIndex('reviews_once').on(t.application, t.round, t.reviewer, t.answer)],
	),
	/** everything that happened to an application. Rows are only ever added */
	applicationEvents: table(
		'application_events',
		{
			id: id().primaryKey(),
			application: text().notNull(),
			version: count().notNull(),
			at: instant().notNull(),
			actor: text().notNull(),
			/** as whom */
			role: oneOf(['applicant', 'brand', 'reviewer', 'operator', 'system']).notNull(),
			act: text().notNull(),
			from: oneOf(applicationStates),
			to: oneOf(applicationStates).notNull(),
			reason: text(),
		},
		t => [uniqueIndex('application_events_once').on(t.application, t.version)],
	),
	/** categories in which a badge is expected */
	certifiedCategories: table('certified_categories', {
		category: id().primaryKey(),
		reason: text().notNull(),
		since: instant().notNull(),
		by: text().notNull(),
		/** what shops call it, in other languages and spellings */
		names: json<string[]>().notNull().default([]),
	}),
});

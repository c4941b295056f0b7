import type {SubjectKey} from '../../shared/address.ts';
import type {NewReport} from '../../shared/reports/contract.ts';
import {reportStates} from '../../shared/reports/contract.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';

export const reportTables = ({table, index, uniqueIndex, id, text, oneOf, json, count, flag, instant}: Words) => ({
	reports: table(
		'reports',
		{
			id: id().primaryKey(),
			/** of the secret that its sender made: who holds it is the reporter, and the same one is the same report */
			holder: text().notNull(),
			/** SHA-256 of what was sent, to tell a repetition from another report under the same secret */
			request: text().notNull(),
			case: text().notNull(),
			/** it did not open its case */
			joined: flag().notNull(),
			state: oneOf(reportStates).notNull(),
			/** why it does not count, in the reviewer's words; by whom and when */
			setAside: text(),
			setAsideBy: text(),
			setAsideAt: instant(),
			/** it was manifestly unfounded, which leads to a warning and more */
			unfounded: flag().notNull(),
			seller: text().$type<SubjectKey>(),
			store: text().notNull(),
			/** what was reported without the contact, which is sealed */
			body: json<Omit<NewReport, 'contact'>>().notNull(),
			/** sealed JSON of the contact; null: an anonymous tip, or forgotten after its years */
			contact: text(),
			/** keyed hash of the folded address: the same person is known without being read */
			contactHash: text(),
			contactConfirmedAt: instant(),
			/** when the newest letter with the link left; null: none did */
			letterAt: instant(),
			/** keyed hashes of where it came from: /24 or /48, and the folded order number */
			networkHash: text(),
			orderHash: text(),
			/** keyed hash of the host of a mail address that is not with a great provider: whoever runs it has as many as they like */
			mailHostHash: text(),
			/** shingles of the text as a 64-bit sketch in hex: copies of one text lie near each other */
			textSketch: text().notNull(),
			/** the day on which the install says it was made; it only says so */
			installedOn: text(),
			isTip: flag().notNull(),
			receivedAt: instant().notNull(),
			withdrawnAt: instant(),
		},
		t => [
			uniqueIndex('reports_holder').on(t.holder),
			index('reports_case').on(t.case),
			index('reports_network').on(t.networkHash, t.receivedAt),
			index('reports_contact').on(t.contactHash, t.receivedAt),
			index('reports_order').on(t.orderHash),
			index('reports_confirmed').on(t.contactConfirmedAt),
		],
	),
	/** what a reporter, a seller or a brand adds to a case. Rows are only ever added */
	caseEvidence: table(
		'case_evidence',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			/** the report it belongs to; null: the seller's, the brand's, or the reviewer's */
			report: text(),
			by: oneOf(['reporter', 'seller', 'brand', 'reviewer']).notNull(),
			actor: text().notNull(),
			words: text().notNull(),
			/** ids of private documents that came with it */
			documents: json<string[]>().notNull(),
			at: instant().notNull(),
		},
		t => [index('case_evidence_case').on(t.case), index('case_evidence_report').on(t.report)],
	),
	reportQuestions: table(
		'report_questions',
		{
			id: id().primaryKey(),
			case: text().notNull(),
			report: text().notNull(),
			words: text().notNull(),
			askedBy: text().notNull(),
			askedAt: instant().notNull(),
			answer: text(),
			answeredAt: instant(),
		},
		t => [index('report_questions_report').on(t.report), index('report_questions_case').on(t.case)],
	),
	/** letters with links to one address since a moment: whoever names a stranger's shall not flood it. Kept for a day */
	contactLetters: table('contact_letters', {
		contactHash: id().primaryKey(),
		since: instant().notNull(),
		letters: count().notNull(),
	}),
	/** up to when it was looked for what changes how many independent reporters stand behind a case; one row */
	recountState: table('recount_state', {id: id().primaryKey(), seenTo: instant().notNull()}),
	/** who reported without foundation: warned first, then suspended; known by keyed hash of the contact only */
	reporterMeasures: table(
		'reporter_measures',
		{
			id: id().primaryKey(),
			contactHash: text().notNull(),
			kind: oneOf(['warning', 'suspension']).notNull(),
			reason: text().notNull(),
			by: text().notNull(),
			at: instant().notNull(),
			until: instant(),
			/** the report that shows it, by whose secret it is appealed */
			report: text().notNull(),
			appeal: text(),
			appealedAt: instant(),
			/** of the appeal, by another reviewer */
			decidedAt: instant(),
			decidedBy: text(),
			decidedWhy: text(),
			liftedAt: instant(),
			liftedBy: text(),
		},
		t => [index('reporter_measures_contact').on(t.contactHash), index('reporter_measures_appealed').on(t.appealedAt)],
	),
});

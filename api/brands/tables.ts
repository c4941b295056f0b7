import type {SubjectKey} from '../../shared/address.ts';
import {proofMethods} from '../../shared/brands/contract-domains.ts';
import type {Words} from '../storage/engines/sqlite-words.ts';
import type {NameClaim, PendingChange, QuerySite, Warranty} from './rules.ts';

export const brandTables = (words: Words) => ({...factTables(words), ...accountTables(words), ...offerTables(words)});

const factTables = ({table, id, text, json, instant}: Words) => ({
	/** what the operator wrote down of brands */
	brands: table('brands', {
		/** subject key: `brand:<folded name>` */
		key: id().$type<SubjectKey>().primaryKey(),
		name: text().notNull(),
		names: json<string[]>().notNull(),
		domains: json<string[]>().notNull(),
		queryDomains: json<string[]>().notNull(),
		registeredAt: instant().notNull(),
	}),
});

/** A brand's own account, and what decides about it. Its state is never stored: it follows from these rows. */
const accountTables = ({
	table,
	id,
	text,
	oneOf,
	json,
	count,
	flag,
	instant,
	index,
	uniqueIndex,
	primaryKey,
}: Words) => ({
	brandAccounts: table(
		'brand_accounts',
		{
			id: id().primaryKey(),
			organization: text().notNull(),
			key: text().$type<SubjectKey>().notNull(),
			name: text().notNull(),
			names: json<NameClaim[]>().notNull(),
			officialSites: json<string[]>().notNull(),
			queryDomains: json<QuerySite[]>().notNull(),
			createdAt: instant().notNull(),
			suspendedAt: instant(),
			suspendedWhy: text(),
			/** moved by every change of this row */
			version: count().notNull(),
			/** holds a name or query host that no reviewer confirmed */
			unconfirmed: flag().notNull().default(false),
			/** null: none were told */
			statementKeys: json<string[]>(),
		},
		t => [uniqueIndex('brand_accounts_once').on(t.organization, t.key), index('brand_accounts_key').on(t.key)],
	),
	/** every folded name an account goes by, to find who else claims it */
	brandNames: table('brand_names', {name: text().notNull(), account: text().notNull()}, t => [
		primaryKey({columns: [t.name, t.account]}),
		index('brand_names_account').on(t.account),
	]),
	brandDomains: table(
		'brand_domains',
		{
			id: id().primaryKey(),
			account: text().notNull(),
			domain: text().notNull(),
			method: oneOf(proofMethods).notNull(),
			token: text().notNull(),
			createdAt: instant().notNull(),
			provedAt: instant(),
			lapsedAt: instant(),
			checkedAt: instant(),
			/** null: only when somebody asks */
			nextCheckAt: instant(),
			failures: count().notNull(),
			failingSince: instant(),
			trouble: text(),
		},
		t => [uniqueIndex('brand_domains_once').on(t.account, t.domain), index('brand_domains_due').on(t.nextCheckAt)],
	),
	brandMarks: table(
		'brand_marks',
		{
			id: id().primaryKey(),
			account: text().notNull(),
			number: text().notNull(),
			office: text().notNull(),
			designated: json<string[]>().notNull(),
			classes: json<number[]>().notNull(),
			owner: text().notNull(),
			status: oneOf(['pending', 'registered']).notNull(),
			/** days, YYYY-MM-DD */
			filedAt: text().notNull(),
			registeredAt: text(),
			expiresAt: text(),
			document: text(),
			createdAt: instant().notNull(),
			decision: oneOf(['confirmed', 'refused']),
			reviewedAt: instant(),
			reviewedBy: text(),
			reason: text(),
			/** told since and not looked at yet */
			change: json<PendingChange>(),
			/** when the job saw that it may not be renewed any more */
			lapsedAt: instant(),
			version: count().notNull(),
		},
		t => [uniqueIndex('brand_marks_once').on(t.account, t.office, t.number), index('brand_marks_end').on(t.expiresAt)],
	),
	brandDisputes: table(
		'brand_disputes',
		{
			id: id().primaryKey(),
			/** the folded name both go by */
			name: text().notNull(),
			/** who was there first: the one that is public, else the older account */
			holder: text().notNull(),
			claimant: text().notNull(),
			openedAt: instant().notNull(),
			/** nothing of either is shown from here on until it is decided */
			admittedAt: instant(),
			admittedBy: text(),
			decidedAt: instant(),
			decidedBy: text(),
			winner: text(),
			reason: text(),
		},
		t => [
			uniqueIndex('brand_disputes_once').on(t.name, t.holder, t.claimant),
			index('brand_disputes_holder').on(t.holder),
			index('brand_disputes_claimant').on(t.claimant),
			index('brand_disputes_open').on(t.decidedAt, t.openedAt),
		],
	),
	/** what the parties of a dispute say. Rows are only ever added */
	disputeStatements: table(
		'dispute_statements',
		{
			id: id().primaryKey(),
			dispute: text().notNull(),
			/** the party's account */
			account: text().notNull(),
			by: text().notNull(),
			at: instant().notNull(),
			text: text().notNull(),
		},
		t => [index('dispute_statements_dispute').on(t.dispute, t.at)],
	),
	brandVerifiers: table(
		'brand_verifiers',
		{
			id: id().primaryKey(),
			account: text().notNull(),
			endpoint: text().notNull(),
			method: oneOf(['GET', 'POST']).notNull(),
			/** the names under which code and language are sent */
			fields: json<{code: string; language: string | null}>().notNull(),
			/** whsec_…: it signs, so it can not be kept as a hash */
			secret: text().notNull(),
			active: flag().notNull(),
			createdAt: instant().notNull(),
		},
		t => [index('brand_verifiers_account').on(t.account)],
	),
});

const offerTables = ({table, id, text, json, instant, uniqueIndex}: Words) => ({
	brandProducts: table(
		'brand_products',
		{
			id: id().primaryKey(),
			account: text().notNull(),
			/** GTIN-14 */
			gtin: text().notNull(),
			name: text().notNull(),
			image: text(),
			warranty: json<Warranty>(),
			createdAt: instant().notNull(),
			updatedAt: instant().notNull(),
		},
		t => [uniqueIndex('brand_products_once').on(t.account, t.gtin)],
	),
});

import type {Finding, Level, Verdict} from './finding.ts';
import type {Case, Signal} from './signal.ts';
import {address} from './signals/address.ts';
import {badge} from './signals/badge.ts';
import {badgeExpected} from './signals/badge-expected.ts';
import {brandSite} from './signals/brand-site.ts';
import {contradiction} from './signals/contradiction.ts';
import {decision} from './signals/decision.ts';
import {goods} from './signals/goods.ts';
import {lookalike} from './signals/lookalike.ts';
import {officialClaim} from './signals/official-claim.ts';
import {openCase} from './signals/open-case.ts';
import {payment} from './signals/payment.ts';
import {praise} from './signals/praise.ts';
import {price} from './signals/price.ts';
import {queryPage} from './signals/query-page.ts';
import {recall} from './signals/recall.ts';
import {returns} from './signals/returns.ts';
import {sellerRecord} from './signals/seller-record.ts';
import {sending} from './signals/sending.ts';
import {unusualPrice} from './signals/unusual-price.ts';
import {warning} from './signals/warning.ts';
import {warningList} from './signals/warning-list.ts';
import {whoSells} from './signals/who-sells.ts';

/** Every trust signal. Findings of the same weight are read in this order. */
export const signals = [
	warningList,
	decision,
	warning,
	recall,
	lookalike,
	queryPage,
	officialClaim,
	openCase,
	unusualPrice,
	badge,
	badgeExpected,
	brandSite,
	sellerRecord,
	whoSells,
	address,
	contradiction,
	price,
	goods,
	praise,
	sending,
	returns,
	payment,
] as const satisfies readonly Signal[];

/** Every `what` a finding may say. */
export type FindingCode = (typeof signals)[number]['codes'][number];

/** What can be said of a page that sells nothing and asks for a code. */
const signalsOfQueryPages: readonly Signal[] = [warningList, lookalike, queryPage];

/** The worst finding decides; praise never buys off a warning. Pure: the same case gives the same verdict anywhere. */
export const judge = (given: Case): Verdict => judgeBy(signals, given);

/** The same of a page that asks for a code and is no product page. */
export const judgeQueryPage = (given: Case): Verdict => judgeBy(signalsOfQueryPages, given);

function judgeBy(some: readonly Signal[], given: Case): Verdict {
	const findings = some.flatMap((signal, at) =>
		signal.weigh(given).map(line => {
			const finding: Finding = {signal: signal.id, ...line};
			return {
				finding,
				order: [weightOf(finding), at, signal.codes.indexOf(line.what)],
				text: JSON.stringify(finding),
			};
		}),
	);
	const once = [...new Map(findings.map(one => [one.text, one])).values()];
	const sorted = once
		.sort((a, b) => compare(a.order, b.order) || (a.text < b.text ? -1 : 1))
		.map(({finding}) => finding);
	return {level: levelOf(sorted), findings: sorted};
}

/** What is against comes first, then what is proved, then what is claimed, then what nobody knows. */
function weightOf({level, stance, strength}: Finding): number {
	if (level === 'warning') return 0;
	if (level === 'caution') return 1;
	if (stance === 'against') return 2;
	if (strength === 'proved') return stance === 'for' ? 3 : 4;
	return strength === 'claimed' ? 5 : 6;
}

function compare(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, i) => value !== b[i]);
	return at < 0 ? 0 : a[at]! - b[at]!;
}

const levelOf = (findings: readonly Finding[]): Level =>
	(['warning', 'caution', 'verified', 'clear'] as const).find(level => findings.some(one => one.level === level)) ??
	'unknown';

import {timeBarYears} from '../cases/clocks.ts';
import {addSpan, dayMs, dayOf} from '../clock.ts';
import type {Money} from '../money.ts';
import type {ProblemError} from '../problems.ts';
import type {NewReport} from './contract.ts';
import {faultOfPage} from './page-of-store.ts';
import {isListing} from './what-is-meant.ts';

/** More minor units nobody pays for one purchase in any currency: of the cheapest with two decimals, the rupiah, some 600,000 EUR. */
const mostMinor = 1_000_000_000_000;

/** Every reason for which a report is refused by itself. Words: extension/locales/refusals. */
export const refusalWhys = [
	'no-listing',
	'unknown-store',
	'other-store',
	'clock',
	'ordered-too-long-ago',
	'delivered-later',
	'delivered-before-order',
	'nothing-paid',
	'too-much',
	'loss-currency',
	'decided-elsewhere',
	'photo-places',
	'own-offer',
] as const;
export type RefusalWhy = (typeof refusalWhys)[number];
export type ReportRefusal = ProblemError & {why: RefusalWhy};

type Rule = (report: NewReport, now: Date) => ReportRefusal | null | false;

/** The latest day that a right clock anywhere on Earth can show, with the night between; and the earliest. */
const tomorrow = (now: Date): string => dayOf(new Date(now.getTime() + dayMs));
const yesterday = (now: Date): string => dayOf(new Date(now.getTime() - dayMs));

const isInFuture = (day: string | null | undefined, now: Date): boolean => day != null && day > tomorrow(now);

const amounts = ({purchase, offer}: NewReport): [string, Money | null | undefined][] => [
	['/purchase/paid', purchase?.paid],
	['/purchase/loss', purchase?.loss],
	['/offer/price', offer.price],
];

/** REGISTRY: what a report is refused for by itself, whoever sent it; in the order of the form. */
const rules: readonly Rule[] = [
	({offer}) =>
		!isListing(offer) && {
			pointer: '/offer/url',
			why: 'no-listing',
			detail: 'is not the page of one offer: open the listing itself and report from there',
		},
	({offer}) => {
		const fault = faultOfPage(offer);
		return fault && {pointer: `/offer/${fault.in}`, why: fault.why, detail: fault.detail};
	},
	({offer: {seenOn}}, now) =>
		isInFuture(seenOn, now) && {
			pointer: '/offer/seenOn',
			why: 'clock',
			detail: `must not lie in the future: ${clockWords}`,
		},
	({installedOn}, now) =>
		isInFuture(installedOn, now) && {
			pointer: '/installedOn',
			why: 'clock',
			detail: `must not lie in the future: ${clockWords}`,
		},
	({purchase}, now) =>
		isInFuture(purchase?.orderedOn, now) && {
			pointer: '/purchase/orderedOn',
			why: 'clock',
			detail: `must not lie in the future: ${clockWords}`,
		},
	({purchase}, now) =>
		purchase !== null &&
		purchase.orderedOn < addSpan(yesterday(now), {count: -timeBarYears.years, unit: 'years'}) && {
			pointer: '/purchase/orderedOn',
			why: 'ordered-too-long-ago',
			detail: `must not lie more than ${timeBarYears.years} years back: after that no complaint is taken (${timeBarYears.source})`,
		},
	({purchase}, now) =>
		isInFuture(purchase?.deliveredOn, now) && {
			pointer: '/purchase/deliveredOn',
			why: 'delivered-later',
			detail: 'must be the day it arrived, not the day it is expected',
		},
	({purchase}) =>
		purchase?.deliveredOn != null &&
		purchase.deliveredOn < purchase.orderedOn && {
			pointer: '/purchase/deliveredOn',
			why: 'delivered-before-order',
			detail: 'must not lie before the day of the order',
		},
	({purchase, demand}) =>
		purchase !== null &&
		purchase.paid.minor === 0 &&
		demand.kind !== 'none' && {
			pointer: '/purchase/paid',
			why: 'nothing-paid',
			detail: 'must be what was paid: for nothing paid, nothing can be demanded back',
		},
	report => {
		const tooMuch = amounts(report).find(([, amount]) => amount != null && amount.minor > mostMinor);
		return (
			tooMuch !== undefined && {
				pointer: tooMuch[0],
				why: 'too-much',
				detail: 'must be an amount that is paid for one purchase',
			}
		);
	},
	({purchase}) =>
		purchase?.loss != null &&
		purchase.loss.currency !== purchase.paid.currency && {
			pointer: '/purchase/loss',
			why: 'loss-currency',
			detail: `must be in ${purchase.paid.currency}, as what was paid`,
		},
	({elsewhere}) =>
		elsewhere?.decided === true && {
			pointer: '/elsewhere/decided',
			why: 'decided-elsewhere',
			detail:
				'must not be true: what another forum has handled and decided is not taken up again (SAMR complaint rules 2022, art. 15(2))',
		},
	({elsewhere}, now) =>
		isInFuture(elsewhere?.since, now) && {
			pointer: '/elsewhere/since',
			why: 'clock',
			detail: `must not lie in the future: ${clockWords}`,
		},
	({photos}) =>
		new Set(photos.map(({place}) => place)).size < photos.length && {
			pointer: '/photos',
			why: 'photo-places',
			detail: 'must have each place once at most',
		},
];

const clockWords = 'is the clock of this device right?';

/**
 * Why a report can not be taken, with pointers; empty: it can. Pure, so the form tells it before anything is sent. What only
 * the server knows (a suspension, who the seller is) comes on top.
 */
export const refusalsOf = (report: NewReport, now: Date): ReportRefusal[] =>
	rules.flatMap(rule => rule(report, now) || []);

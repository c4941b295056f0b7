import * as v from 'valibot';
import {timeBarYears} from '../cases/clocks.ts';
import {addSpan} from '../clock.ts';
import {Contact} from './contract.ts';
import {readAmount, readCount} from './read-report.ts';
import type {ReportTyped} from './typed.ts';
import {isListing} from './what-is-meant.ts';

/** `report`: without it nothing can be sent. `demand`: what is asked for needs it. `advice`: it helps, and may stay away. */
export type Need = 'report' | 'demand' | 'advice';

/** Every reason for which something is missing. Words: extension/locales/reports. */
export type Why =
	| 'no-listing'
	| 'title'
	| 'facts-short'
	| 'bought-unsaid'
	| 'purchase-for-demand'
	| 'paid'
	| 'quantity'
	| 'ordered-on'
	| 'ordered-later'
	| 'ordered-too-long-ago'
	| 'delivered-when'
	| 'delivered-before-order'
	| 'delivered-on'
	| 'own-use-unsaid'
	| 'order-number'
	| 'loss'
	| 'demand-words'
	| 'tip-demands'
	| 'country'
	| 'promise'
	| 'photos'
	| 'who-unsaid'
	| 'name'
	| 'email'
	| 'forum'
	| 'forum-since'
	| 'good-faith'
	| 'no-party';

/** `pointer`: the field, as the API names it when it refuses (JSON pointer). */
export type Missing = {pointer: string; need: Need; why: Why};

type Rule = Missing & {if(typed: ReportTyped, given: {today: string; photos: number}): boolean};

const demands = ({demand}: ReportTyped) => demand !== 'none';
const bought = ({bought}: ReportTyped) => bought === true;
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** The first day of an order that is still heard on `today`. */
const firstHeard = (today: string) => addSpan(today, {count: -timeBarYears.years, unit: 'years'});

/** REGISTRY of what a report may lack, in the order of the form. */
const rules: readonly Rule[] = [
	{pointer: '/offer/url', need: 'report', why: 'no-listing', if: ({offer}) => !isListing(offer)},
	{pointer: '/offer/title', need: 'report', why: 'title', if: ({offer}) => offer.title.trim() === ''},
	{pointer: '/facts', need: 'report', why: 'facts-short', if: ({facts}) => facts.trim().length < 20},
	{pointer: '/photos', need: 'advice', why: 'photos', if: (_, {photos}) => photos === 0},
	{pointer: '/bought', need: 'report', why: 'bought-unsaid', if: typed => typed.bought === null && !demands(typed)},
	{pointer: '/bought', need: 'demand', why: 'purchase-for-demand', if: typed => demands(typed) && !bought(typed)},
	{
		pointer: '/purchase/paid',
		need: 'report',
		why: 'paid',
		if: typed => bought(typed) && readAmount(typed.purchase.paid, typed.purchase.currency) === null,
	},
	{
		pointer: '/purchase/quantity',
		need: 'report',
		why: 'quantity',
		if: typed => bought(typed) && readCount(typed.purchase.quantity, 9999) === null,
	},
	{
		pointer: '/purchase/orderedOn',
		need: 'report',
		why: 'ordered-on',
		if: typed => bought(typed) && !isDay(typed.purchase.orderedOn),
	},
	{
		pointer: '/purchase/orderedOn',
		need: 'report',
		why: 'ordered-later',
		if: (typed, {today}) => bought(typed) && isDay(typed.purchase.orderedOn) && typed.purchase.orderedOn > today,
	},
	{
		pointer: '/purchase/orderedOn',
		need: 'report',
		why: 'ordered-too-long-ago',
		if: (typed, {today}) =>
			bought(typed) && isDay(typed.purchase.orderedOn) && typed.purchase.orderedOn < firstHeard(today),
	},
	{
		pointer: '/purchase/deliveredOn',
		need: 'report',
		why: 'delivered-before-order',
		if: ({purchase, ...typed}) =>
			typed.bought === true && isDay(purchase.deliveredOn) && purchase.deliveredOn < purchase.orderedOn,
	},
	{
		pointer: '/purchase/deliveredOn',
		need: 'report',
		why: 'delivered-on',
		if: (typed, {today}) => bought(typed) && isDay(typed.purchase.deliveredOn) && typed.purchase.deliveredOn > today,
	},
	{
		pointer: '/purchase/deliveredOn',
		need: 'advice',
		why: 'delivered-when',
		if: typed => bought(typed) && demands(typed) && !isDay(typed.purchase.deliveredOn),
	},
	{
		pointer: '/purchase/ownUse',
		need: 'report',
		why: 'own-use-unsaid',
		if: typed => bought(typed) && typed.purchase.ownUse === null,
	},
	{
		pointer: '/purchase/orderNumber',
		need: 'advice',
		why: 'order-number',
		if: typed => bought(typed) && typed.purchase.orderNumber.trim() === '',
	},
	{
		pointer: '/purchase/loss',
		need: 'report',
		why: 'loss',
		if: ({bought, purchase}) =>
			bought === true && purchase.loss.trim() !== '' && readAmount(purchase.loss, purchase.currency) === null,
	},
	{
		pointer: '/demand/words',
		need: 'demand',
		why: 'demand-words',
		if: ({demand, otherDemand}) => demand === 'other' && otherDemand.trim() === '',
	},
	{pointer: '/country', need: 'report', why: 'country', if: ({country}) => country === ''},
	{
		pointer: '/promise',
		need: 'demand',
		why: 'promise',
		if: ({promise: {times, words}}) =>
			(times.trim() !== '' || words.trim() !== '') && (readCount(times, 100) === null || words.trim() === ''),
	},
	{pointer: '/contact', need: 'report', why: 'who-unsaid', if: ({who}) => who === null},
	{pointer: '/contact', need: 'demand', why: 'tip-demands', if: typed => typed.who === 'tip' && demands(typed)},
	{
		pointer: '/contact/name',
		need: 'report',
		why: 'name',
		if: ({who, contact}) => who === 'contact' && contact.name.trim() === '',
	},
	{
		pointer: '/contact/email',
		need: 'report',
		why: 'email',
		if: ({who, contact}) => who === 'contact' && !v.is(Contact.entries.email, contact.email),
	},
	{
		pointer: '/elsewhere/forum',
		need: 'report',
		why: 'forum',
		if: ({elsewhere: {is, forum}}) => is && forum.trim() === '',
	},
	{
		pointer: '/elsewhere/since',
		need: 'report',
		why: 'forum-since',
		if: ({elsewhere: {is, since}}, {today}) => is && (!isDay(since) || since > today),
	},
	{pointer: '/goodFaith', need: 'report', why: 'good-faith', if: ({goodFaith}) => !goodFaith},
	{pointer: '/noParty', need: 'report', why: 'no-party', if: ({noParty}) => !noParty},
];

/** What a report still lacks, in the order of the form. `today`: the shopper's calendar day. */
export const missingOf = (typed: ReportTyped, given: {today: string; photos: number}): Missing[] =>
	rules.filter(rule => rule.if(typed, given)).map(({pointer, need, why}) => ({pointer, need, why}));

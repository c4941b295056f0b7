import type {ProblemError} from '../../../shared/problems.ts';
import {refusalWhys} from '../../../shared/reports/refusals.ts';
import type {Words} from '../index.ts';
import type {MessageKey} from '../words.ts';

/** REGISTRY: what the fields of a report are called, by their JSON pointers. The first one that begins so names it. */
const names: readonly (readonly [string, Extract<MessageKey, `report.${string}`>])[] = [
	['/offer/title', 'report.title-typed'],
	['/offer', 'report.offer'],
	['/facts', 'report.facts'],
	['/words', 'report.facts'],
	['/signs', 'report.signs'],
	['/photos', 'report.photos'],
	['/codes', 'report.codes'],
	['/purchase/paid', 'report.paid'],
	['/purchase/quantity', 'report.quantity'],
	['/purchase/orderedOn', 'report.ordered-on'],
	['/purchase/deliveredOn', 'report.delivered-on'],
	['/purchase/orderNumber', 'report.order-number'],
	['/purchase/variant', 'report.variant'],
	['/purchase/ownUse', 'report.own-use'],
	['/purchase/goods', 'report.goods'],
	['/purchase/loss', 'report.loss'],
	['/purchase', 'report.purchase'],
	['/demand', 'report.demand'],
	['/country', 'report.country'],
	['/promise/words', 'report.promise-words'],
	['/promise', 'report.promise-times'],
	['/contact/name', 'report.name'],
	['/contact', 'report.email'],
	['/elsewhere/forum', 'report.forum'],
	['/elsewhere', 'report.elsewhere'],
	['/goodFaith', 'report.good-faith'],
	['/noParty', 'report.no-party'],
];

/** What is wrong in one place of a report, for the shopper: by its reason where it has one, else by the name of its field. */
export function wrongText({pointer, detail, why}: ProblemError, words: Words): string {
	const known = refusalWhys.find(each => each === why);
	if (known) return words.say(`report.wrong.${known}`);
	const said = words.language === 'en' ? detail : words.say('report.wrong.field');
	const name = names.find(([begins]) => pointer === begins || pointer.startsWith(`${begins}/`));
	return name ? words.say('report.wrong', {field: nameOf(name[1], words), why: said}) : said;
}

// Every name is a message without places
const nameOf = (key: (typeof names)[number][1], words: Words): string => (words.say as (key: string) => string)(key);

import {foldName} from '../../address.ts';
import {registrableDomain} from '../../domain.ts';
import type {Case} from '../signal.ts';
import {isLabelUnder, isNameWithSaleWords} from './borrowed-name.ts';
import type {HostNames} from './host-names.ts';
import {oneLetterSlip} from './one-letter.ts';
import {notCopies, sellingSuffixes} from './sale-words.ts';
import {skeletons} from './skeletons.ts';

export type Lookalike = {how: 'letters' | 'name-inside'; name: string};

type Marketplace = Case['records']['marketplaces'][number];

const shortestName = 4;
/** Four- and five-letter names have neighbours that are words: betsy, temus, bay. */
const shortestForSlips = 6;
/** From here on even a letter added in the middle is no other word. */
const shortestForAddedLetter = 8;
/** Marketplaces whose name is an everyday word: `wish-list-shop` is nobody's copy. */
const everydayWords: ReadonlySet<string> = new Set([
	'wish',
	'target',
	'next',
	'otto',
	'fruugo',
	'catch',
	'back',
	'joom',
	'allegro',
	'argos',
	'ozon',
	'bestbuy',
	'1688',
]);

/** The marketplace that the address of a page may be taken for. The caller made sure that it is none of theirs. */
export function marketplaceLookalike(host: HostNames, marketplaces: readonly Marketplace[]): Lookalike | null {
	if (notCopies.has(host.own)) return null;
	const taken = skeletons(host.own);
	for (const marketplace of marketplaces) {
		const {name} = marketplace;
		for (const known of namesOf(marketplace)) {
			if (taken.has(known) || isSlipOf(known, host.own)) return {how: 'letters', name};
			if (everydayWords.has(known)) continue;
			const bare = host.own === known && (host.hosted || sellingSuffixes.has(host.suffix));
			if (bare || isNameWithSaleWords(host.own, known)) return {how: 'name-inside', name};
			if (
				host.own !== known &&
				(isLabelUnder(host, known) || host.under.some(label => isNameWithSaleWords(label, known)))
			)
				return {how: 'name-inside', name};
		}
	}
	return null;
}

/** A marketplace that is one part of a larger site (`market.yandex.ru`) lends no name by that part. */
const labelOf = (domain: string): string => (registrableDomain(domain) === domain ? (domain.split('.')[0] ?? '') : '');

const namesOf = ({id, name, domains}: Marketplace): ReadonlySet<string> =>
	new Set([id, name, ...domains.map(labelOf)].map(foldName).filter(word => word.length >= shortestName));

function isSlipOf(name: string, label: string): boolean {
	if (name.length < shortestForSlips || everydayWords.has(name) || label[0] !== name[0]) return false;
	const slip = oneLetterSlip(name, label);
	return slip !== null && (slip !== 'added' || name.length >= shortestForAddedLetter);
}

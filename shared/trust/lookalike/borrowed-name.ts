import {foldName} from '../../address.ts';
import type {HostNames} from './host-names.ts';
import {saleWords} from './sale-words.ts';
import {readAsLatin} from './skeletons.ts';

/** Shorter words stuck to a name are too often the end or the beginning of another word: `amazonas`, `etsyit`. */
const shortestStuckWord = 4;

const isSaleWord = (word: string): boolean => word === '' || /^\d+$/.test(word) || saleWords.has(word);

/** Whether a label is the name and beside it nothing but sale words: `amazon-outlet-sale`, `amazonoutlet`, `my-amazon-24`. */
export function isNameWithSaleWords(label: string, name: string): boolean {
	const words = readAsLatin(label).split('-').filter(Boolean);
	if (words.length > 1 && words.includes(name) && words.every(word => word === name || isSaleWord(word))) return true;
	return words.some(word => isStuckTo(word, name)) && words.every(word => isStuckTo(word, name) || isSaleWord(word));
}

function isStuckTo(word: string, name: string): boolean {
	const stuck = word.startsWith(name)
		? word.slice(name.length)
		: word.endsWith(name)
			? word.slice(0, -name.length)
			: '';
	return /^\d+$/.test(stuck) || (stuck.length >= shortestStuckWord && saleWords.has(stuck)) || stuck === 'buy';
}

export const isOnlySaleWords = (label: string): boolean => readAsLatin(label).split('-').every(isSaleWord);

/** Whether somewhere under a domain that is somebody else's a label is just this name. */
export const isLabelUnder = ({under}: HostNames, name: string): boolean =>
	under.some(label => foldName(readAsLatin(label)) === name);

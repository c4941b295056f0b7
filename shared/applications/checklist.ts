import type {BadgeKind} from './contract.ts';

export type CheckItem = {id: string; asks: string; kinds: readonly BadgeKind[]};

const both = ['official', 'authorized'] as const;

/** REGISTRY: what a reviewer looks at before a badge is granted. Each has to be answered with yes; a refusal names what is not. */
export const checklist: readonly CheckItem[] = [
	{
		id: 'mark',
		asks: 'The certificate shows this mark, number and owner, the office’s register agrees, and it holds where the badge is to hold',
		kinds: both,
	},
	{id: 'classes', asks: 'The Nice classes of the mark cover what the seller sells', kinds: both},
	{id: 'company', asks: 'The business licence names the company that the chain ends with', kinds: both},
	{id: 'store', asks: 'This company runs this seller’s shop', kinds: both},
	{
		id: 'links',
		asks: 'Every link of the chain has its letter, and the letter says the same parties, kind, territory and days',
		kinds: both,
	},
	{id: 'signed', asks: 'Each letter is signed or sealed by its licensor, and nothing in it looks changed', kinds: both},
	{id: 'sublicence', asks: 'Each letter but the last allows to pass the licence on', kinds: ['authorized']},
	{
		id: 'exclusive',
		asks: 'The seller’s company is the owner of the mark, or each letter is exclusive',
		kinds: ['official'],
	},
];

export const checklistOf = (kind: BadgeKind): readonly CheckItem[] =>
	checklist.filter(({kinds}) => kinds.includes(kind));

/** How many different reviewers have to grant. */
export const reviewersNeeded = (kind: BadgeKind): number => (kind === 'official' ? 2 : 1);

/** What a report asks for, in words; a demand in words of its own is not here. */
export const demandWords: Readonly<Record<string, string>> = {
	none: 'nothing: a tip',
	refund: 'the price back',
	'one-for-three': 'the price back and three times the price',
};

/**
 * REGISTRY of how a batch, a range of it, or by them a code stands, and what it means. A range's state goes before its
 * batch's.
 */
export const codeStates = {
	issued: 'printed, not yet on the market: a query is answered as if it were, and told to the brand',
	active: 'on the market',
	blocked: 'stolen, lost or misused: suspicious to whoever asks',
	recalled: 'the goods are called back',
	retired: 'taken out of use, as by a new label: suspicious to whoever asks',
} as const;
export type CodeState = keyof typeof codeStates;

// Object.keys forgets what it was given
export const codeStateNames = Object.keys(codeStates) as CodeState[];

/** Scratched free by whoever holds the goods, or open to be photographed by anyone in the shop. */
export const coverings = ['scratch', 'open'] as const;
export type Covering = (typeof coverings)[number];

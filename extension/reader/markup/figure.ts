/** Longer texts are no price. */
const longest = 40;

/** Whether a text may be a price or a piece of one. */
export const isFigure = (text: string): boolean => {
	const bare = text.trim();
	return bare.length <= longest && /\d/.test(bare);
};

/** Names a figure by what it says and the class of what holds it: the same in an open page and in its HTML. */
export const figureKey = (text: string, holderClass: string | null | undefined): string =>
	`${text.trim()} ${holderClass ?? ''}`.slice(0, 200);

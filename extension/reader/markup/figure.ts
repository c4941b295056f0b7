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

/** A figure whose visibility was asked for; `within`: the class of the nearest element around it that has one. */
export type AskedFigure = {key: string; within: string | null};

/** What is known, and what was asked, of figures that a browser shows or not. */
export type Sight = {
	/** figures that the browser does not show, by `figureKey` */
	hidden: ReadonlySet<string>;
	asked(figure: AskedFigure): void;
};

/** Where no browser tells, everything counts as shown. */
export const allInSight: Sight = {hidden: new Set(), asked() {}};

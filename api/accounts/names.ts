const longest = 100;

/** Is this what people or companies are called? Letters to others carry it, so it is one line that leads nowhere. */
export const isFitName = (name: string): boolean =>
	name.trim() !== '' &&
	[...name].length <= longest &&
	!/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(name) &&
	!/:\/\/|\bwww\.|\S\.\S*\//i.test(name);

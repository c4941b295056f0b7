type Identify = (url: URL) => string | null;

/** The first group of the first pattern that fits the path. */
export const inPath =
	(...patterns: readonly RegExp[]): Identify =>
	({pathname}) =>
		patterns.map(pattern => pattern.exec(pathname)?.[1]).find(Boolean) ?? null;

/** A parameter's value where it is of the right form, on a path of the right form. */
export const inQuery =
	(names: readonly string[], value: RegExp, path = /^/): Identify =>
	({pathname, searchParams}) =>
		path.test(pathname)
			? (names.map(name => searchParams.get(name)).find(one => one && value.test(one)) ?? null)
			: null;

/** What the first of several ways finds. */
export const firstOf =
	(...ways: readonly Identify[]): Identify =>
	url => {
		for (const way of ways) {
			const found = way(url);
			if (found) return found;
		}
		return null;
	};

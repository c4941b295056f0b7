/** Which bucket an address falls into: its first `depth` bits as a number, 0 … 2^depth − 1. `depth` 0 … 28. */
export const bucketIndex = (address: string, depth: number): number =>
	depth === 0 ? 0 : Number.parseInt(address.slice(0, 7), 16) >>> (28 - depth);

/** The name under which IndexedDB and the manifest know a bucket: `6/2f`. */
export const bucketName = (depth: number, index: number): string => `${depth}/${index.toString(16)}`;

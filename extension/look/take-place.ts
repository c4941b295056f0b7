/**
 * True for the first who asks in a document, false from then on: the loader comes into a page once. Sent as source, so it
 * can use nothing from around it.
 */
export function takePlace(): boolean {
	// Only our own scripts run in this world, and only this function writes to this place.
	const world = globalThis as {[key: symbol]: unknown};
	const key = Symbol.for('touchstone loader');
	const isFree = world[key] === undefined;
	world[key] = true;
	return isFree;
}

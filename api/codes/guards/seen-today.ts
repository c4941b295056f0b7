/** As many as are remembered, at most: 16 MB. Beyond that all is forgotten, and a second look may count as another's. */
const mostPlaces = 2 ** 21;

/** A set of whole numbers from 1 to 2^53, eight bytes each. */
export function createSeen() {
	let places = new Float64Array(1024);
	let held = 0;

	function put(into: Float64Array, value: number): boolean {
		const mask = into.length - 1;
		for (let at = value % into.length; ; at = (at + 1) & mask) {
			if (into[at] === value) return false;
			if (into[at] !== 0) continue;
			into[at] = value;
			return true;
		}
	}

	function grow() {
		const before = places;
		const isFull = before.length >= mostPlaces;
		places = new Float64Array(isFull ? 1024 : before.length * 2);
		held = isFull ? 0 : held;
		if (!isFull) for (const value of before) if (value !== 0) put(places, value);
	}

	return {
		/** True when it was not there. */
		add(value: number): boolean {
			if (held * 4 >= places.length * 3) grow();
			const isNew = put(places, value);
			if (isNew) held++;
			return isNew;
		},
	};
}

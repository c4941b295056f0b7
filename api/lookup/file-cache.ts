/**
 * Holds what was made, up to a number of bytes, and lets go of what was asked for longest ago, or nearly: what was asked for
 * since its last turn gets another one. So asking marks a thing and moves none, which would cost a lookup more than all else.
 * Whoever asks for something that is just being made waits for the same making.
 */
export function createFileCache<Value>(budget: number, sizeOf: (value: Value) => number) {
	const held = new Map<string, {value: Value; asked: boolean}>();
	const making = new Map<string, Promise<Value>>();
	let bytes = 0;

	function forget(name: string) {
		const entry = held.get(name);
		if (entry) bytes -= sizeOf(entry.value);
		held.delete(name);
		// What is being made now may lack the change: its makers get it, nobody after them
		making.delete(name);
	}

	function hold(name: string, value: Value) {
		held.set(name, {value, asked: false});
		bytes += sizeOf(value);
		// What gets another turn is put last, so this loop comes by again
		for (const [oldest, entry] of held) {
			if (bytes <= budget) return;
			if (oldest === name) continue;
			if (!entry.asked) {
				forget(oldest);
				continue;
			}
			entry.asked = false;
			held.delete(oldest);
			held.set(oldest, entry);
		}
	}

	return {
		/** What is held under a name; undefined when nothing is. */
		get(name: string): Value | undefined {
			const entry = held.get(name);
			if (entry === undefined) return undefined;
			entry.asked = true;
			return entry.value;
		},
		make(name: string, maker: () => Promise<Value>): Promise<Value> {
			const under = making.get(name);
			if (under) return under;
			const made = maker();
			making.set(name, made);
			made.then(
				value => {
					if (making.get(name) !== made) return;
					making.delete(name);
					hold(name, value);
				},
				() => making.get(name) === made && making.delete(name),
			);
			return made;
		},
		forget,
		forgetAll() {
			held.clear();
			making.clear();
			bytes = 0;
		},
		get bytes() {
			return bytes;
		},
	};
}

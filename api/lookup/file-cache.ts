/**
 * Holds what was made, up to a number of bytes, and lets go of what was asked for longest ago.
 * Whoever asks for something that is just being made waits for the same making.
 */
export function createFileCache<Value>(budget: number, sizeOf: (value: Value) => number) {
	const held = new Map<string, Value>();
	const making = new Map<string, Promise<Value>>();
	let bytes = 0;

	function forget(name: string) {
		const value = held.get(name);
		if (value !== undefined) bytes -= sizeOf(value);
		held.delete(name);
		// What is being made now may lack the change: its makers get it, nobody after them
		making.delete(name);
	}

	function hold(name: string, value: Value) {
		held.set(name, value);
		bytes += sizeOf(value);
		for (const oldest of held.keys()) {
			if (bytes <= budget || oldest === name) return;
			forget(oldest);
		}
	}

	return {
		/** What is held under a name, now the youngest; undefined when nothing is. */
		get(name: string): Value | undefined {
			const value = held.get(name);
			if (value === undefined) return undefined;
			held.delete(name);
			held.set(name, value);
			return value;
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
		names: () => [...held.keys(), ...making.keys()],
		get bytes() {
			return bytes;
		},
	};
}

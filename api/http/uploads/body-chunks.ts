/** The chunks of a body until it ends, breaks off, or has to stop. A broken connection is an end, not an error. */
export function bodyChunks(body: ReadableStream<Uint8Array> | null, stopped: Promise<'stopped'>) {
	const source = {
		end: 'whole' as 'whole' | 'broken' | 'stopped',
		chunks: chunks(),
	};
	async function* chunks(): AsyncGenerator<Uint8Array> {
		const reader = body?.getReader();
		if (!reader) return;
		stopped.then(
			() => {
				source.end = 'stopped';
				return reader.cancel();
			},
			() => undefined,
		);
		for (;;) {
			const next = await reader.read().catch(() => null);
			if (next === null) source.end = source.end === 'stopped' ? 'stopped' : 'broken';
			if (next === null || next.done) return;
			yield next.value;
		}
	}
	return source;
}

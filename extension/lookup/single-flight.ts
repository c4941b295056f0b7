/** One task per name at a time: whoever asks for the same while it runs gets the same answer. */
export function createSingleFlight() {
	const flights = new Map<string, Promise<unknown>>();
	return <Answer>(name: string, task: () => Promise<Answer>): Promise<Answer> => {
		// A name stands for one kind of task, so who joins a flight expects the answer of whoever started it.
		const flying = flights.get(name) as Promise<Answer> | undefined;
		if (flying) return flying;
		const flight = task().finally(() => flights.delete(name));
		flights.set(name, flight);
		return flight;
	};
}
export type SingleFlight = ReturnType<typeof createSingleFlight>;

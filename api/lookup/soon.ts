/** Here already, or on its way. A file that is in memory is answered without a turn of the event loop. */
export type Soon<Value> = Value | Promise<Value>;

/** Goes on with a value at once when it is here, else when it comes. */
export const after = <Value, Result>(value: Soon<Value>, then: (value: Value) => Soon<Result>): Soon<Result> =>
	value instanceof Promise ? value.then(then) : then(value);

/**
 * Why a text is refused. `at` is the 0-based character of the text that was given (of the value, from a linter; of the
 * list, where elements were given); `why` says what would be right.
 */
export type Fault = {ok: false; at: number; why: string};

export const fault = (at: number, why: string): Fault => ({ok: false, at, why});

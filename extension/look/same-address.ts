/** Whether two addresses differ by their fragment at most. */
export const sameAddress = (a: string, b: string): boolean => a.split('#')[0] === b.split('#')[0];

/** A number as it is read: 1,000,000. */
export const counted = (n: number): string => n.toLocaleString('en');

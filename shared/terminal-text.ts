/** A text that others wrote, as a terminal may print it: nothing in it steers the terminal. Line breaks and tabs stay. */
export const terminalText = (text: string): string => text.replace(/(?![\n\t])[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

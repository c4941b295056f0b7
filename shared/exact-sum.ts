import {minorDigits} from './minor-units.ts';
import type {Money} from './money.ts';

/** A sum with every digit, as letters, problems and forms write it in any language: 600.00 CNY, 1200 JPY. */
export function exactSum({minor, currency}: Money): string {
	const digits = minorDigits(currency);
	const text = String(minor).padStart(digits + 1, '0');
	return digits === 0 ? `${text} ${currency}` : `${text.slice(0, -digits)}.${text.slice(-digits)} ${currency}`;
}

/** What somebody typed as a sum, “600.00” or “600,00”, in whole minor units; null when it is none of this currency. */
export function readSum(text: string, currency: string): Money | null {
	const digits = minorDigits(currency);
	const parts = /^(\d{1,13})(?:[.,](\d+))?$/.exec(text.trim());
	const rest = parts?.[2] ?? '';
	if (!parts || rest.length > digits) return null;
	const minor = Number(`${parts[1]}${rest.padEnd(digits, '0')}`);
	return Number.isSafeInteger(minor) ? {minor, currency} : null;
}

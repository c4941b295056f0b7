/**
 * Whether a path segment looks like a compressed link (a GS1 standard of its own): URL-safe base64 whose first byte is the
 * start of a primary key, or a short form that begins with a GTIN (0A to 0F). Mixed case tells it from a shop's own path.
 */
export function looksCompressed(segment: string): boolean {
	if (!/^[A-Za-z0-9_-]{10,}$/.test(segment) || !/[A-Z]/.test(segment) || !/[a-z]/.test(segment)) return false;
	const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	const byte = (digits.indexOf(segment.charAt(0)) << 2) | (digits.indexOf(segment.charAt(1)) >> 4);
	return /^(?:0[01A-F]|25|4[01]|80)$/.test(byte.toString(16).toUpperCase().padStart(2, '0'));
}

/** The platform's own, where it is: Chromium from 140, Firefox from 133, not yet in Node 24. */
type Able = Uint8Array & {toBase64?(): string};

/** Of one piece: a call takes only so many arguments. */
const piece = 32_768;

/** Bytes as base64 (RFC 4648, 4), however many. */
export function toBase64(bytes: Uint8Array): string {
	const able: Able = bytes;
	if (able.toBase64) return able.toBase64();
	let text = '';
	for (let at = 0; at < bytes.length; at += piece) text += String.fromCharCode(...bytes.subarray(at, at + piece));
	return btoa(text);
}

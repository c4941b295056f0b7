import {mod37_36} from './check-systems/iso-7064.ts';
import {codeLength, crockford} from './code-text.ts';

/**
 * A new code of ours. `random` gives that many random bytes; five bits of each are used. Drawn again when the check
 * character would be I, L, O or U, which nobody tells apart: so 94.8 random bits remain of 95.
 */
export function drawCode(random: (length: number) => Uint8Array): string {
	for (;;) {
		const body = Array.from(random(codeLength - 1), byte => crockford.charAt(byte & 31)).join('');
		const check = mod37_36.check(body);
		if (crockford.includes(check)) return body + check;
	}
}

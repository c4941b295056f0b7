import {hasRightCheck} from '../codes/check-systems/index.ts';
import {codeLength, inGroups} from '../codes/code-text.ts';
import {drawCode} from '../codes/draw-code.ts';
import {foldCrockford} from '../codes/fold-code.ts';

/** It tells a coupon from an anti-counterfeit code, which is drawn and checked alike. */
const mark = 'C';

/** A new coupon's code, as it is compared: `C`, 95 random bits and a check character. */
export const drawCouponCode = (random: (length: number) => Uint8Array): string => mark + drawCode(random);

/** As it is shown and printed: C-XXXX-XXXX-XXXX-XXXX-XXXX. */
export const couponCodeInGroups = (code: string): string => `${mark}-${inGroups(code.slice(1))}`;

/** A typed or pasted coupon code as it is compared; null when it is none, such as with one character mistyped. */
export function readCouponCode(text: string): string | null {
	const code = foldCrockford(text);
	const body = code.slice(1);
	return code.startsWith(mark) && body.length === codeLength && hasRightCheck('mod37_36', body) ? code : null;
}

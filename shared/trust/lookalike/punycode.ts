/** Parameters of RFC 3492, section 5. */
const [base, tMin, tMax, skew, damp, initialBias, initialN] = [36, 1, 26, 38, 700, 72, 128] as const;

function adapt(delta: number, points: number, first: boolean): number {
	let rest = Math.floor(delta / (first ? damp : 2));
	rest += Math.floor(rest / points);
	let k = 0;
	for (; rest > ((base - tMin) * tMax) / 2; k += base) rest = Math.floor(rest / (base - tMin));
	return k + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

const digitOf = (char: string): number =>
	/[0-9]/.test(char) ? char.charCodeAt(0) - 22 : /[a-z]/.test(char) ? char.charCodeAt(0) - 97 : base;

/** A host's label as people see it: `xn--mnchen-3ya` → `münchen`. A label that is not valid punycode stays as it is. */
export function readableLabel(label: string): string {
	const lower = label.toLowerCase();
	if (!lower.startsWith('xn--')) return lower;
	const encoded = lower.slice(4);
	const hyphen = encoded.lastIndexOf('-');
	const output = [...encoded.slice(0, Math.max(hyphen, 0))].map(char => char.codePointAt(0)!);
	let [n, i, bias]: [number, number, number] = [initialN, 0, initialBias];
	for (let at = hyphen < 0 ? 0 : hyphen + 1; at < encoded.length; ) {
		const before = i;
		for (let [weight, k] = [1, base]; ; k += base) {
			const digit = digitOf(encoded[at++] ?? '');
			if (digit >= base || i + digit * weight > 0x7fffffff) return lower;
			i += digit * weight;
			const t = k <= bias ? tMin : k >= bias + tMax ? tMax : k - bias;
			if (digit < t) break;
			weight *= base - t;
		}
		bias = adapt(i - before, output.length + 1, before === 0);
		n += Math.floor(i / (output.length + 1));
		i %= output.length + 1;
		if (n > 0x10ffff) return lower;
		output.splice(i++, 0, n);
	}
	return String.fromCodePoint(...output);
}

/** Largest block of JSON that is parsed, in UTF-16 units: a page must not be able to make us busy (50 MB was tried). */
export const largestBlock = 512 * 1024;

/**
 * JSON as shops really write it: inside CDATA or HTML comments, with control characters in texts, trailing commas, a
 * semicolon at the end. Undefined when it is too large or beyond repair. Nothing is ever evaluated.
 */
export function parseTolerantly(text: string): unknown {
	if (text.length > largestBlock) return undefined;
	const bare = text
		.trim()
		.replace(/^(?:\/\*\s*)?(?:\/\/\s*)?<!\[CDATA\[(?:\s*\*\/)?|^<!--/, '')
		.replace(/(?:\/\*\s*)?(?:\/\/\s*)?\]\]>(?:\s*\*\/)?$|(?:\/\/\s*)?-->$/, '')
		.trim()
		.replace(/;$/, '');
	return parse(bare) ?? parse(repaired(bare));
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

const repaired = (text: string) =>
	text
		// biome-ignore lint/suspicious/noControlCharactersInRegex: raw line breaks and tabs inside JSON texts are the defect
		.replace(/[\u0000-\u001f]+/g, ' ')
		.replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
		.replace(/,\s*([}\]])/g, '$1')
		.replace(/}\s*{/g, '},{');

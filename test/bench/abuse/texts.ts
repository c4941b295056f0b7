/** Made-up reports of made-up people, and copies of them. */
const opens = [
	'I ordered this and',
	'When the parcel came I saw that',
	'It arrived yesterday and',
	'I bought it for my son;',
	'My wife got it from this shop,',
	'Got it after three weeks.',
	'This is not what I paid for:',
	'I compared it with the one I own and',
];
const middles = [
	'the stitching is crooked',
	'the label is printed badly',
	'it smells of glue and plastic',
	'the serial number is one that the brand knows',
	'the box has spelling mistakes',
	'the logo sits too low',
	'the colour comes off on the hands',
	'it broke after two days',
	'the zipper says another maker',
	'it weighs half of the real one',
	'the brand wrote to me that it is a copy',
	'the square code leads to nothing',
	'the sole is made of hard plastic',
	'the battery has no safety marks',
];
const ends = [
	'I want my money back.',
	'The seller does not answer.',
	'They told me to keep it and gave five dollars.',
	'I have photos of all of it.',
	'Please look into this shop.',
	'It was sold as original.',
	'I never buy there again.',
];
const fillers = 'really very simply clearly sadly again honestly today totally frankly'.split(' ');

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

const one = (list: readonly string[], random: () => number): string => list[Math.floor(random() * list.length)] ?? '';

export const honestText = (random: () => number): string =>
	`${one(opens, random)} ${one(middles, random)} and ${one(middles, random)}. Also ${one(middles, random)}. ${one(ends, random)} ${one(ends, random)}`;

/** A copy in which a share of the words is exchanged, left out or added. */
export function changedText(text: string, share: number, random: () => number): string {
	const words = text.split(' ');
	for (let n = Math.round(words.length * share); n > 0; n--) {
		const at = Math.floor(random() * words.length);
		const how = random();
		if (how < 0.34) words[at] = one(fillers, random);
		else if (how < 0.67) words.splice(at, 1);
		else words.splice(at, 0, one(fillers, random));
	}
	return words.join(' ');
}

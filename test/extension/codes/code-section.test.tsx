import {beforeAll, describe, expect, test} from 'vitest';
import type {CodeQuestion, CodeReply} from '../../../extension/codes/question.ts';
import type {FoundSymbol} from '../../../extension/codes/reading/find-symbols.ts';
import {answerText} from '../../../extension/codes/view/answer-text.ts';
import {CodeCheck, type CodeCheckGiven} from '../../../extension/codes/view/code-check.tsx';
import type {CodeTools} from '../../../extension/codes/view/code-tools.ts';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import {noCodes} from '../panel/given-codes.ts';
import {viewOf} from '../panel/given-view.ts';
import {button, mount, settle, text} from '../panel/mount.ts';
import {answers, brandSaid, peeks, sampleCode} from './code-answers.ts';

const receipt = 'a-receipt-of-22-letters';
const now = '2026-11-22T12:40:00.000Z';
const inEnglish = wordsFor('en', ['en-GB']);

const check = (codes: Partial<CodeTools>, change: Partial<CodeCheckGiven> = {}) =>
	mount(<CodeCheck {...viewOf({is: 'no-page'})} checks={[]} codes={{...noCodes, ...codes}} brand={null} {...change} />);

const field = (page: HTMLElement) => page.querySelector<HTMLInputElement>('.code-form input')!;
async function type(page: HTMLElement, value: string, into = field(page)) {
	await settle(() => {
		into.value = value;
		into.dispatchEvent(new Event('input', {bubbles: true}));
	});
}
const press = (page: HTMLElement, words: string) => settle(() => button(page, words).click());
const answered = (answer: Extract<CodeReply, {is: 'answered'}>['answer']): CodeReply => ({is: 'answered', answer});

/** A browser in which every picture holds these symbols. */
const pictures = (...symbols: FoundSymbol[]): Partial<CodeTools> => ({
	// Only `find` looks at it, and that is given here
	bitmapOf: async () => ({close() {}}) as ImageBitmap,
	find: async () => symbols,
});
const symbol = (identifier: string, text: string): FoundSymbol => ({
	identifier,
	text,
	bytes: new TextEncoder().encode(text),
	isLinear: false,
});
async function drop(page: HTMLElement) {
	const file = new File(['x'], 'label.png', {type: 'image/png'});
	const event = Object.assign(new Event('drop', {bubbles: true, cancelable: true}), {dataTransfer: {files: [file]}});
	await settle(() => page.querySelector('.code-check')!.dispatchEvent(event));
	await settle(() => undefined);
}

describe('every answer', () => {
	const all = [...Object.values(answers(receipt)), ...Object.values(peeks)];
	describe.each(languages.map(({id}) => id))('in %s', language => {
		const words = wordsFor(language, []);
		test.each(all)('$answer has a title, says what to do, and leaves no place empty', answer => {
			const {title, lines, advice, level} = answerText(answer, words, now);
			for (const line of [title, advice, ...lines]) expect(line).not.toMatch(/undefined|NaN|\{\w+\}|^$/);
			expect(['clear', 'unknown', 'caution', 'warning']).toContain(level);
		});
	});

	test('none of them is called verified, safe or fake', () => {
		for (const answer of all) {
			const {title, lines, advice} = answerText(answer, inEnglish, now);
			expect([title, advice, ...lines].join(' ')).not.toMatch(/\b(safe|fake|verified|illegal|authentic)\b|!/i);
		}
	});

	test('only what the brand or claims stand behind is held against a code', () => {
		const levelOf = (answer: (typeof all)[0]) => answerText(answer, inEnglish, now).level;
		const of = answers(receipt);
		expect(levelOf({...of.genuine_repeat, otherMarket: true} as typeof of.genuine_repeat)).toBe('unknown');
		expect(levelOf(of.suspicious)).toBe('caution');
		expect(levelOf(of.over_limit)).toBe('caution');
		expect(levelOf(of.recalled)).toBe('warning');
	});

	test('who was first hears that, and that a second look is not counted', () => {
		const repeat = {...answers(receipt).genuine_repeat, yours: 'first'} as (typeof all)[0];
		const {title, lines} = answerText(repeat, inEnglish, now);
		expect(title).toContain('you checked it first');
		expect(lines.join(' ')).toContain('this time was not counted');
	});
});

describe('asking', () => {
	const asked: CodeQuestion[] = [];
	const reply = (answer: CodeReply): Partial<CodeTools> => ({
		ask: async question => {
			asked.push(question);
			return answer;
		},
		country: async () => 'DE',
	});
	beforeAll(() => {
		asked.length = 0;
	});

	test('a code of ours needs no brand, and what is not needed is not sent', async () => {
		asked.length = 0;
		const page = await check(reply(answered(peeks.registered)), {brand: 'Halden'});
		await type(page, sampleCode);
		await press(page, 'Look first');
		expect(asked).toEqual([{act: 'peek', code: sampleCode, brand: null, gtin: null, country: 'DE'}]);
		expect(text(page)).toContain('Registered, never checked so far');
	});

	test('a brand’s own code needs the brand: without one nobody is asked', async () => {
		asked.length = 0;
		const page = await check(reply(answered(peeks.registered)));
		await type(page, 'HX-2024-7731');
		await press(page, 'Check it');
		expect(asked).toEqual([]);
		expect(text(page.querySelector('[role="alert"]'))).toContain('the brand has to be named');
		await type(page, 'Halden', page.querySelectorAll<HTMLInputElement>('.code-form input')[1]!);
		await press(page, 'Check it');
		expect(asked).toEqual([{act: 'query', code: 'HX-2024-7731', brand: 'Halden', gtin: null, country: 'DE'}]);
	});

	test('the registered brand of the page in front stands there already, to be seen before it is sent', async () => {
		const page = await check(reply(answered(peeks.registered)), {brand: 'Halden'});
		await type(page, 'HX-2024-7731');
		expect(page.querySelectorAll<HTMLInputElement>('.code-form input')[1]!.value).toBe('Halden');
	});

	test('a brand’s own system is asked when the shopper says so, and its words stay the brand’s', async () => {
		asked.length = 0;
		const page = await check({
			...reply({is: 'brand-said', said: brandSaid}),
			brandNamed: async name => (name === 'Halden' ? {name, forms: null, verifier: brandSaid.host} : null),
		});
		await type(page, 'HX-2024-7731');
		expect(text(page)).not.toContain(brandSaid.host);
		await type(page, 'Halden', page.querySelectorAll<HTMLInputElement>('.code-form input')[1]!);
		expect(text(page)).toContain('Halden has a system of its own at check.halden.example');
		expect(asked).toEqual([]);
		await press(page, `Ask ${brandSaid.host}`);
		expect(asked).toEqual([
			{act: 'verifier', code: 'HX-2024-7731', brand: 'Halden', consentTo: brandSaid.host, language: 'en'},
		]);
		expect(text(page.querySelector('blockquote'))).toBe(brandSaid.said);
		expect(text(page)).toContain('It is not ours');
	});

	test('another code takes the answer of the one before away', async () => {
		const page = await check(reply(answered(answers(receipt).recalled)));
		await type(page, sampleCode);
		await press(page, 'Check it');
		expect(text(page)).toContain('Product recalled');
		await type(page, `${sampleCode.slice(0, 5)}`);
		expect(text(page)).not.toContain('Product recalled');
	});

	test.each<[CodeReply, string]>([
		[{is: 'no-server'}, 'No server is chosen'],
		[{is: 'no-answer', detail: 'no answer in time'}, 'may have been counted all the same'],
		[{is: 'too-many', detail: 'Ask the brand.', after: 150}, 'Ask again in 3 minutes.'],
		[{is: 'refused', detail: 'not so'}, 'That says nothing of the code.'],
	])('%o is said in words that blame nobody', async (answer, words) => {
		const page = await check(reply(answer));
		await type(page, sampleCode);
		await press(page, 'Check it');
		expect(text(page)).toContain(words);
	});

	test('the brand’s picture is asked for on the shopper’s word only', async () => {
		const seen: string[] = [];
		const page = await check({...reply(answered(answers(receipt).genuine_first)), pictureAsked: url => seen.push(url)});
		await type(page, sampleCode);
		await press(page, 'Check it');
		expect([page.querySelector('img'), seen]).toEqual([null, []]);
		await press(page, 'Show the brand’s picture');
		expect(page.querySelector('img')?.getAttribute('src')).toBe('https://pictures.halden.example/meridian.png');
		expect(seen).toEqual(['https://pictures.halden.example/meridian.png']);
	});

	test('a link that is no https address is no link', async () => {
		const contact = {name: 'Halden', email: 'a@b.example?bcc=all@shop.example', link: 'javascript:alert(1)'};
		const page = await check(reply(answered({...peeks.registered, contact} as (typeof peeks)['registered'])));
		await type(page, sampleCode);
		await press(page, 'Check it');
		expect([...page.querySelectorAll('a')]).toEqual([]);
	});
});

describe('pictures', () => {
	test('a Digital Link in a picture gives code and product number, and is not asked about by itself', async () => {
		let asked = 0;
		const link = `https://id.halden.example/01/09506000134352/21/${sampleCode}`;
		const page = await check({
			...pictures(symbol(']Q1', link)),
			ask: async () => {
				asked++;
				return {is: 'no-server'};
			},
		});
		await drop(page);
		expect(field(page).value.replaceAll('-', '')).toBe(sampleCode);
		expect([asked, text(page).includes('09506000134352')]).toEqual([0, true]);
	});

	test('an address elsewhere is named and not opened', async () => {
		const page = await check(pictures(symbol(']Q1', 'https://verify.cheap-pens.example/?c=1')));
		await drop(page);
		expect(text(page)).toContain('leads to verify.cheap-pens.example');
		expect(page.querySelectorAll('a').length).toBe(0);
	});

	test('of two codes in one picture the shopper chooses', async () => {
		const page = await check(pictures(symbol(']Q1', sampleCode), symbol(']d1', '4Q7ZM1XK9T2R8WB3HC6W')));
		await drop(page);
		await press(page, '4Q7Z-M1XK-9T2R-8WB3-HC6W');
		expect(field(page).value).toBe('4Q7Z-M1XK-9T2R-8WB3-HC6W');
	});

	test('a bar code alone is said to be the product’s number', async () => {
		const page = await check(pictures(symbol(']E0', '9506000134352')));
		await drop(page);
		expect(text(page)).toContain('the same on every piece');
		expect(button(page, 'Check it').disabled).toBe(true);
	});

	test('an image of the page: what is in sight first, then the image itself where it may be had', async () => {
		const fetched: string[] = [];
		const fetchPicture = async (source: string) => {
			fetched.push(source);
			return source.startsWith('data:') ? new Blob(['x']) : null;
		};
		const picture = {seen: 'data:image/png;base64,AA==', source: 'https://images.shop.example/7.jpg'};
		const page = await check({...pictures(), fetchPicture}, {picture});
		await settle(() => undefined);
		expect(fetched).toEqual([picture.seen, picture.source]);
		expect(text(page)).toContain('Show it larger');
	});

	test('without a camera one is told what else there is', async () => {
		const page = await check({}, {cameraAtOnce: true});
		expect(text(page.querySelector('[role="alert"]'))).toContain('No camera was found');
	});
});

import {describe, expect, test} from 'vitest';
import {productMark} from '../../../extension/look/product-mark.ts';
import {openHtml, readHtml} from '../../../extension/reader/read-html.ts';

const url = 'https://verify.codes.example/check';
const page = (title: string, body: string, head = '') =>
	`<!doctype html><html><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const asked = (html: string) => readHtml({html, url}).facts.asksForCode;

// The words of such pages in each language, as one would write them
const languages: [string, string, string, string][] = [
	['English', 'Halden – product verification', 'Enter the code under the scratch layer', 'Check'],
	['English', 'Is my Halden genuine?', 'Your 16-digit code', 'Verify'],
	['English', 'Anti-counterfeit query', 'Security code', 'Query'],
	['German', 'Echtheit prüfen', 'Code unter dem Rubbelfeld eingeben', 'Prüfen'],
	['French', 'Vérifiez l’authenticité de votre produit', 'Saisissez le code', 'Vérifier'],
	['Spanish', 'Verifique la autenticidad de su producto', 'Introduzca el código', 'Verificar'],
	['Portuguese', 'Verifique a autenticidade do produto', 'Digite o código', 'Verificar'],
	['Italian', 'Verifica l’autenticità del prodotto', 'Inserisci il codice', 'Verifica'],
	['Dutch', 'Controleer de echtheid', 'Vul de krascode in', 'Controleren'],
	['Polish', 'Sprawdź oryginalność produktu', 'Wpisz kod', 'Sprawdź'],
	['Czech', 'Ověření pravosti', 'Zadejte kód', 'Ověřit'],
	['Russian', 'Проверка подлинности товара', 'Введите код под защитным слоем', 'Проверить'],
	['Ukrainian', 'Перевірка справжності товару', 'Введіть код', 'Перевірити'],
	['Turkish', 'Orijinal ürün sorgulama', 'Kodu giriniz', 'Sorgula'],
	['Vietnamese', 'Kiểm tra hàng chính hãng', 'Nhập mã dưới lớp cào', 'Kiểm tra'],
	['Indonesian', 'Cek keaslian produk', 'Masukkan kode', 'Cek'],
	['Thai', 'ตรวจสอบของแท้', 'กรอกรหัส', 'ตรวจสอบ'],
	['Arabic', 'التحقق من أصالة المنتج', 'أدخل الكود', 'تحقق'],
	['Hebrew', 'אימות מוצר', 'הזינו את הקוד', 'בדיקה'],
	['Greek', 'Έλεγχος γνησιότητας', 'Κωδικός', 'Έλεγχος'],
	['Chinese', '防伪查询', '请刮开涂层输入防伪码', '查询'],
	['Chinese', '哈尔登正品验证', '请输入16位数码', '立即查询'],
	['Chinese (traditional)', '防偽查詢中心', '請輸入防偽碼', '查詢'],
	['Japanese', '正規品確認', 'シリアルナンバーを入力', '確認する'],
	['Korean', '정품 인증', '인증번호를 입력하세요', '조회'],
];

describe.each(languages)('in %s: %s', (_, title, label, button) => {
	test('a form under that heading asks for a code', () => {
		const html = page(
			title,
			`<h1>${title}</h1><form><label>${label}</label><input name="c"><button>${button}</button></form>`,
		);
		expect(asked(html)).toMatchObject({text: expect.any(String), names: expect.arrayContaining([title])});
	});
	test('so does one whose field says it all', () => {
		const html = page(title, `<div><input type="text" placeholder="${label}"><a href="#">${button}</a></div>`);
		expect(asked(html)).not.toBeNull();
	});
	test('and the page bears a mark by which it is read', () => {
		const html = page(
			title,
			`<h1>${title}</h1><form><label>${label}</label><input name="c"><button>${button}</button></form>`,
		);
		expect(productMark(openHtml({html, url}), 'https://verify.codes.example/')).toBe('code');
	});
});

test('four small fields for the groups of a code are a form as well', () =>
	expect(
		asked(
			page(
				'Halden',
				`<section><p>Verify your product: scratch the label</p>${'<input maxlength="4">'.repeat(5)}</section>`,
			),
		),
	).toEqual({
		text: 'Verify your product: scratch the label',
		names: ['Halden', 'Verify your product: scratch the label'],
	}));

test('where the page may name the brand: title, headings, site, words, pictures', () =>
	expect(
		asked(
			page(
				'Check a code',
				'<img alt="Halden logo"><h1>Anti-counterfeit query</h1><form><input name="code"></form>',
				'<meta property="og:site_name" content="Codes of the world">',
			),
		)?.names,
	).toEqual(['Check a code', 'Anti-counterfeit query', 'Codes of the world', 'Halden logo']));

test.each([
	[
		'a sign-in with a second factor',
		'Verification',
		'<h1>Two-factor authentication</h1><input name="otp" placeholder="Enter the verification code">',
	],
	['a captcha', 'Security check', '<h1>Verify you are human</h1><input name="captcha" placeholder="验证码">'],
	['a coupon', 'Basket', '<p>Enter your promo code</p><input name="coupon" placeholder="Gutscheincode">'],
	['a gift card', 'Gift cards', '<h1>Check your balance</h1><input placeholder="Gift card code">'],
	['a post code', 'Where we deliver', '<p>Check delivery</p><input name="zip" placeholder="Postal code">'],
	[
		'a search in an article on fakes',
		'How to check that a product is genuine',
		'<h1>How to check that a product is genuine</h1><p>Scratch off the code</p><div><div><div><div><div><div><div><header><input name="q" placeholder="Search"></header></div></div></div></div></div></div></div>',
	],
	[
		'a newsletter beside genuine goods',
		'Genuine leather',
		'<p>100 % authentic</p><input type="email"><input name="newsletter">',
	],
	['a password', 'Product verification', '<h1>Product verification</h1><input type="password" name="code">'],
	['no field at all', 'Anti-counterfeit query', '<h1>Anti-counterfeit query</h1><p>Enter the code</p>'],
	['a hidden field', 'Anti-counterfeit query', '<input type="hidden" name="code">'],
	[
		'tracking of parcels',
		'Track and trace',
		'<h1>Track your parcel</h1><input name="code" placeholder="Tracking number">',
	],
	['availability in a shop', 'Pen', '<p>Check product availability</p><input name="store" placeholder="Shop">'],
])('%s is none', (_, title, body) => expect(asked(page(title, body))).toBeNull());

test('a hostile page costs no time worth speaking of, and no more than a few names', () => {
	const line = `<p>${'verify the your this '.repeat(9)}</p>`;
	const html = page('x', `<div>${(`${line}<input name="a">`).repeat(3000)}</div>`);
	expect(asked(html)).toBeNull();
	const loud = page(
		'防伪查询',
		`${'<img alt="Halden">'.repeat(500)}${'<h1>Halden 防伪</h1>'.repeat(500)}<input name="code">`,
	);
	expect(asked(loud)?.names.length).toBeLessThanOrEqual(12);
});

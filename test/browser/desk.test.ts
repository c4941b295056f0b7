import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {makePdf} from '../api/documents/made-pdf.ts';
import {type DeskStage, setDeskStage} from './desk-stage.ts';
import {fillDesk} from './fill-desk.ts';

let stage: DeskStage;
beforeAll(async () => {
	stage = await setDeskStage();
	await fillDesk(stage);
});
afterAll(() => stage?.strike());

describe('without JavaScript', () => {
	test('a seller applies for a badge, and what is wrong stands at its field', async () => {
		const context = await stage.signedIn('seller', {javaScriptEnabled: false});
		const page = await context.newPage();
		const {brand, mark, sellerOrg} = stage.parties;
		await page.goto(`/desk/badges/new?brand=${brand}&mark=${mark}`);
		const fill = (name: string, value: string) => page.fill(`[name="${name}"]`, value);
		await page.selectOption('#organization', sellerOrg);
		await fill('seller/store', 'shop.example');
		await fill('seller/name', 'Pen House');
		await fill('seller/company', 'Pen House Ltd');
		await fill('from', '2027-01-01');
		await fill('until', '2027-12-31');
		await fill('mandates/0/licensor', 'Somebody Else');
		await fill('mandates/0/licensee', 'Pen House Ltd');
		await fill('mandates/0/from', '2026-01-01');
		await fill('mandates/0/until', '2028-12-31');
		const letter = {name: 'letter.pdf', mimeType: 'application/pdf', buffer: makePdf()};
		await page.setInputFiles('input[type=file][name="mandates/0/document"]', letter);
		await page.setInputFiles('input[type=file][name="documents/0/document"]', {...letter, name: 'licence.pdf'});
		await page.click('main button');
		const wrong = page.locator('[id="mandates/0/licensor-wrong"]');
		expect(await wrong.innerText()).toContain('must be Halden AG');
		// The files were kept: only what was wrong has to be written anew
		await fill('mandates/0/licensor', 'Halden AG');
		await page.click('main button');
		await page.getByText('It is filed').waitFor();
		expect(await page.locator('main').innerText()).toContain('The chain holds');
		await context.close();
	});

	test('a reviewer finds it in the queue by the filter, and refuses it with reasons', async () => {
		const context = await stage.signedIn('rita', {javaScriptEnabled: false});
		const page = await context.newPage();
		await page.goto('/desk/queue');
		await page.selectOption('#kind', 'application');
		await page.click('form.filter button');
		await page.click('text=shop.example');
		await page.fill('#reasons', 'The letter is not signed.');
		await page.click('button:has-text("Refuse")');
		await page.getByText('It is refused').waitFor();
		expect(await page.locator('main').innerText()).toContain('The letter is not signed.');
		await context.close();
	});
});

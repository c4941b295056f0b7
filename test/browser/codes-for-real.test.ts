import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {makeBrand} from '../api/applications/parties.ts';
import {digits8, newCode, registerCodes} from '../api/codes/codes-stage.ts';
import {labelSvg} from './code-pictures.ts';
import {type Stage, setStage} from './stage.ts';

// The built extension and the API that keeps the codes, with nothing pretended between them.

const gtin = '04006381333931';
const [first, recalled] = [newCode(), newCode()];
let stage: Stage;
let folder: string;

beforeAll(async () => {
	stage = await setStage({pages: () => null});
	const {world} = stage.server;
	const organization = 'org_lumora';
	const {brand} = await makeBrand(world, organization, 'Lumora');
	const whose = {brand, organization};
	await registerCodes(world, whose, [first], {gtin, contact: 'care@lumora.example', product: 'Lumora desk lamp'});
	await registerCodes(world, whose, [recalled], {state: 'recalled', stateWhy: 'The cable may get hot.'});
	await registerCodes(world, whose, ['48151623'], {origin: 'own', form: digits8, product: 'Lumora bulb'});
	folder = mkdtempSync(path.join(tmpdir(), 'touchstone-label-'));
	writeFileSync(path.join(folder, 'label.svg'), await labelSvg(`https://id.lumora.example/01/${gtin}/21/${first}`));
});
afterAll(async () => {
	await stage?.strike();
	if (folder) rmSync(folder, {recursive: true, force: true});
});

async function openSection(): Promise<Page> {
	const page = await stage.browser.context.newPage();
	await page.goto(stage.browser.url('sidepanel.html?tab=0'));
	await page.getByRole('button', {name: 'Check a code'}).click();
	await page.getByLabel('Code', {exact: true}).waitFor();
	return page;
}
const press = (page: Page, name: string) => page.getByRole('button', {name, exact: true}).click();
const isSaid = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

test('from the label to "this is mine": looked at, checked, checked again, claimed', async () => {
	const page = await openSection();
	await page.locator('input[type=file]').setInputFiles(path.join(folder, 'label.svg'));
	await isSaid(page, 'Typed right');
	await press(page, 'Look first');
	await isSaid(page, 'Registered, never checked so far');
	await isSaid(page, 'Lumora desk lamp');
	await press(page, 'Look first');
	await isSaid(page, 'Registered, never checked so far');

	await press(page, 'Check it');
	await isSaid(page, 'Registered, and nobody checked it before');
	await isSaid(page, 'Write to care@lumora.example');
	await press(page, 'Check it');
	await isSaid(page, 'Registered, and you checked it first');
	await isSaid(page, 'this time was not counted');

	await press(page, 'This is mine');
	await page.getByLabel('Bought or used in').selectOption('DE');
	await press(page, 'Say that it is mine');
	await isSaid(page, /You said on .* that it is yours/);
	await page.close();
});

test('a recalled batch is said in the brand’s words, an unknown code in ours', async () => {
	const page = await openSection();
	const field = page.getByLabel('Code', {exact: true});
	await field.fill(recalled);
	await press(page, 'Look first');
	await isSaid(page, 'The cable may get hot.');
	await field.fill(newCode());
	await press(page, 'Check it');
	await isSaid(page, 'No record of this code');
	await page.close();
});

test('a brand’s own code is found under its brand', async () => {
	const page = await openSection();
	await page.getByLabel('Code', {exact: true}).fill('4815-1623');
	await page.getByLabel('Brand').fill('Lumora');
	await press(page, 'Check it');
	await isSaid(page, 'Registered, and nobody checked it before');
	await isSaid(page, 'Lumora bulb');
	await page.close();
});

test('an answer that was lost is asked for again, and counts once', async () => {
	const page = await openSection();
	await page.getByLabel('Code', {exact: true}).fill(first);
	stage.front.faults.push({path: /codes/, fault: 'cut-in-half'});
	await press(page, 'Check it');
	await page.locator('#code-answer').waitFor();
	await isSaid(page, 'That says nothing of the code.');
	stage.front.faults.length = 0;
	await press(page, 'Check it');
	await isSaid(page, 'you checked it first');
	await page.close();
});

test('what was sent shows each question to the letter; nothing of it is a page or a name', async () => {
	const page = await openSection();
	await page.getByRole('button', {name: /What was sent/}).click();
	await isSaid(page, new RegExp(`"code":"${first}"`));
	const asked = stage.front.seen.filter(({method}) => method === 'POST');
	expect(asked.length).toBeGreaterThan(6);
	for (const {path, headers, body} of asked) {
		expect(path).toMatch(/^\/v1\/codes\/(peek|query|claims)$/);
		for (const name of ['cookie', 'referer', 'authorization']) expect(headers[name]).toBeUndefined();
		expect(Object.keys(JSON.parse(body)).sort().join(' ')).toMatch(
			/^brand code country gtin( purchasedOn)?( receipt)?$/,
		);
	}
	await page.close();
});

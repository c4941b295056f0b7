import {beforeAll, expect, test} from 'vitest';
import {found, signUp} from '../accounts/people.ts';
import {makeParties, type Parties} from '../applications/parties.ts';
import {fill, leadsTo, textOf} from './fill-form.ts';

let parties: Parties;
beforeAll(async () => {
	parties = await makeParties();
});

test('a domain has a page that says what to put where, what was found, and lets us look', async () => {
	const {owner, brand, net, world, app} = parties;
	const ofBrand = `/desk/brands/${brand}`;
	const begun = await fill(owner, `${ofBrand}/domains/new`, {domain: 'pens.example', method: 'dns'});
	const at = begun.headers.get('location')?.split('?')[0] ?? '';
	const page = await textOf(owner, at);
	const [place = '', value = ''] = [...page.matchAll(/data-copy>([^<]+)</g)].map(([, words]) => words);
	expect(place).toBe('_touchstone-challenge.pens.example');
	expect(page).toContain('<dt>Last looked</dt><dd>never</dd>');

	expect(leadsTo(await fill(owner, at, {}))).toBe(`303 ${at}`);
	const missing = await textOf(owner, at);
	expect(missing).toContain('class="refusal"');
	expect(missing).toContain(value);

	net.records.set(place, [[value]]);
	expect(leadsTo(await fill(owner, at, {}))).toBe(`303 ${ofBrand}`);
	expect(await textOf(owner, at)).toContain('What has to stay there');

	const stranger = await signUp(world, 'stranger@example.org', app);
	await found(stranger, 'Other');
	expect((await stranger.request(at)).status).toBe(404);
	expect((await owner.request(`${ofBrand}/domains/none`)).status).toBe(404);
});

test('what is still to do before a brand is public stands on its page as links', async () => {
	const {owner, brandOrg} = parties;
	const made = await fill(owner, '/desk/brands/new', {organization: brandOrg, name: 'Lumora'});
	const at = made.headers.get('location')?.split('?')[0] ?? '';
	const page = await textOf(owner, at);
	expect(page).toContain(`<li><a href="${at}/domains/new">Prove a domain</a></li>`);
	expect(page).toContain(`<li><a href="${at}/marks/new">File a trade mark</a></li>`);
});

test('who has one brand applies for it without knowing its id', async () => {
	const {world, app} = parties;
	const owner = await signUp(world, 'lumi@example.org', app);
	const organization = await found(owner, 'Lumi');
	expect(await textOf(owner, `/desk/organizations/${organization}`)).toContain('href="/desk/brands/new"');
	const made = await fill(owner, '/desk/brands/new', {organization, name: 'Lumi'});
	const brand = made.headers.get('location')?.split(/[/?]/)[3] ?? '';
	expect(await textOf(owner, '/desk/badges/new')).toContain(`value="${brand}"`);
	await fill(owner, '/desk/brands/new', {organization, name: 'Lumetta'});
	expect(await textOf(owner, '/desk/badges/new')).toContain(`<a href="?brand=${brand}">Lumi</a>`);
});

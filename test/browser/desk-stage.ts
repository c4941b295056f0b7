import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type BrowserContext, type BrowserContextOptions, chromium} from 'playwright-core';
import {setRole} from '../../api/accounts/set-role.ts';
import {startServer} from '../../api/server.ts';
import {found, overHttp, signIn, signUp, signUpAs, totp, turnOnSecondFactor} from '../api/accounts/people.ts';
import {makeBrand, makeNet} from '../api/applications/parties.ts';
import {findChromium} from '../ground/chromium.mjs';

const dayMs = 86_400_000;

/** Somebody who signs in; a reviewer and the operator with the digits of their apps. */
export type Who = 'rita' | 'olga' | 'halden' | 'seller';
type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Signs in at the door, with the digits of the app where there is a secret. Answers the cookies. */
async function signInByHand(context: BrowserContext, who: Who, secret: string | undefined): Promise<State> {
	const page = await context.newPage();
	await page.goto('/desk/sign-in');
	await page.fill('#email', `${who}@example.org`);
	await page.fill('#password', 'correct horse battery staple');
	await page.click('main button');
	if (secret !== undefined) {
		await page.fill('#code', totp(secret));
		await page.click('main button');
	}
	await page.waitForURL('**/desk');
	const state = await context.storageState();
	await context.close();
	return state;
}

/** The server with a brand, a seller and two reviewers, and Chromium without the extension. */
export async function setDeskStage() {
	const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-desk-'));
	const net = makeNet();
	let ahead = 0;
	const server = await startServer({
		port: 0,
		dataDir: path.join(folder, 'data'),
		logLevel: 'silent',
		outbound: net.outbound,
		now: () => new Date(Date.now() + ahead),
	});
	const {world} = server;
	const owner = await signUp(world, 'halden@example.org', overHttp);
	const brandOrg = await found(owner, 'Halden');
	const seller = await signUp(world, 'seller@example.org', overHttp);
	const sellerOrg = await found(seller, 'Pen House', 'seller');
	// Not over the network, where sign-ins are counted
	const rita = await signUp(world, 'rita@example.org');
	const olga = await signUp(world, 'olga@example.org');
	const secrets: Partial<Record<Who, string>> = {
		rita: await turnOnSecondFactor(rita),
		olga: await turnOnSecondFactor(olga),
	};
	await setRole(world, rita.id, 'reviewer', 'test');
	await setRole(world, olga.id, 'operator', 'test');
	// A new role signs out
	for (const [who, visitor] of [
		['rita', rita],
		['olga', olga],
	] as const) {
		await signIn(visitor, visitor.email);
		await visitor.send('/v1/auth/two-factor/verify-totp', {code: totp(secrets[who] ?? '')});
	}
	const ravi = await signUpAs(world, 'reviewer', 'ravi@example.org', overHttp);
	const parties = {net, owner, brandOrg, seller, sellerOrg, ...(await makeBrand(world, brandOrg, 'Halden'))};
	const executablePath = findChromium();
	if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM to its path');
	const states: Partial<Record<Who, State>> = {};
	const browser = await chromium.launch({executablePath, chromiumSandbox: process.getuid?.() !== 0});
	return {
		server,
		parties,
		rita,
		ravi,
		olga,
		/** The six digits that the app of somebody shows now. */
		digitsOf: (who: Who) => totp(secrets[who] ?? ''),
		/** Lets so many days pass on the server. */
		passDays(days: number) {
			ahead += days * dayMs;
		},
		/** A browser of somebody who did not sign in. */
		atTheDoor: (options: BrowserContextOptions = {}) => browser.newContext({baseURL: server.url, ...options}),
		/** A browser of somebody who signed in by hand before: sign-ins are limited. */
		async signedIn(who: Who, options: BrowserContextOptions = {}): Promise<BrowserContext> {
			states[who] ??= await signInByHand(await browser.newContext({baseURL: server.url}), who, secrets[who]);
			return browser.newContext({baseURL: server.url, ...options, storageState: states[who]});
		},
		async strike() {
			await browser.close();
			await server.close();
			rmSync(folder, {recursive: true, force: true});
		},
	};
}
export type DeskStage = Awaited<ReturnType<typeof setDeskStage>>;

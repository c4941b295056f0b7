import {html} from 'hono/html';
import * as v from 'valibot';
import {Application} from '../../shared/applications/contract.ts';
import {BrandAccount} from '../../shared/brands/contract-accounts.ts';
import type {SellerClaim} from '../../shared/sellers/claims.ts';
import {actsFor, type Person} from '../accounts/principal.ts';
import {next} from '../http/page.ts';
import {personAt} from './account/account.ts';
import {askApi} from './ask-api.ts';
import {timeLeft} from './clock.ts';
import {type AtDesk, type DeskPage, type Html, view} from './desk-page.ts';
import {everyPage} from './more.ts';
import {kinds, waitingFor} from './queue/waiting.ts';
import {claimsAt} from './sellers/claims.ts';
import {casesToAnswer, casesToReview, type Waits} from './waits.ts';

const Applications = v.object({applications: v.array(Application), next});
const Brands = v.object({brands: v.array(BrandAccount)});

async function forReviewers(at: AtDesk): Promise<Waits[]> {
	const [rows, cases] = await Promise.all([waitingFor(at), casesToReview(at)]);
	const due = rows.filter(row => timeLeft(row.due, at.world.now()).isOver);
	return [
		...cases,
		{count: rows.length, words: 'in the queue', path: '/desk/queue'},
		...Object.entries(kinds).map(([kind, words]) => {
			const count = rows.filter(row => row.kind === kind).length;
			return {count, words: count === 1 ? words : `${words}s`, path: `/desk/queue?kind=${kind}`};
		}),
		{count: due.length, words: 'due now', path: '/desk/queue?due=over', isDue: due.length > 0},
	];
}

async function forMembers(at: AtDesk): Promise<Waits[]> {
	const [cases, applications, {brands}, claims] = await Promise.all([
		casesToAnswer(at),
		everyPage(at, 'get /v1/badges/applications', Applications, page => page.applications),
		askApi(at, 'get /v1/brands', Brands),
		claimsAt(at),
	]);
	const isOwn = ({organization}: SellerClaim) => actsFor(at.principal, organization);
	const inState = (...states: readonly string[]) => applications.filter(({state}) => states.includes(state)).length;
	return [
		...cases,
		{count: brands.filter(({state}) => state === 'claimed').length, words: 'brands to be proved', path: '/desk/brands'},
		{
			count: claims.filter(claim => isOwn(claim) && claim.state === 'open').length,
			words: 'stores whose line was not found yet',
			path: '/desk/sellers',
		},
		{
			count: claims.filter(claim => !isOwn(claim) && ['open', 'found'].includes(claim.state)).length,
			words: 'stores that ask for your word',
			path: '/desk/sellers',
		},
		{count: inState('incomplete'), words: 'applications that need something of you', path: '/desk/badges'},
		{count: inState('refused'), words: 'refused, which you may appeal', path: '/desk/badges'},
		{count: inState('expiring'), words: 'badges that end soon', path: '/desk/badges'},
		{
			count: inState('applied', 'in_review', 'appealed'),
			words: 'applications with the reviewers',
			path: '/desk/badges',
		},
		{count: inState('granted', 'expiring'), words: 'badges in force', path: '/desk/badges'},
	];
}

const waitingList = (rows: readonly Waits[], nothing: string): Html => {
	const some = rows.filter(({count}) => count > 0);
	return some.length === 0
		? html`<p class="empty">${nothing}</p>`
		: html`<ul class="counts">${some.map(({count, words, path, isDue}) => html`<li><a href="${path}"${isDue ? html` class="due"` : ''}>${count} <span>${words}</span></a></li>`)}</ul>`;
};

/** What a new organization does first, in order. */
const firstSteps = ({organizations}: Person): Html => {
	const isBrand = organizations.some(({kind}) => kind === 'brand');
	const led = organizations.find(({role}) => role !== 'member');
	return html`<h2>How it goes</h2><ol class="steps">${
		isBrand
			? html`<li><a href="/desk/brands">Register your brand</a>, prove a domain and file its trade mark.</li><li>A reviewer confirms the mark: the brand is public.</li><li><a href="/desk/badges/new">Apply for badges</a> for your own shop and for sellers with your word.</li>`
			: html`<li><a href="/desk/sellers">Claim your store</a>: put into it what proves that you run it.</li><li>Gather the letters that lead from the owner of the mark to you.</li><li><a href="/desk/badges/new">Apply for a badge</a>.</li>`
	}</ol>${led ? html`<p>A program of yours does the same by the <a href="/docs/api">API</a>: <a href="/desk/organizations/${led.id}/keys">make it a key</a>, first one for tests.</p>` : ''}`;
};

/** Where one lands: what there is to do, for whoever came. */
export const overview: DeskPage = {
	path: '/desk',
	access: ['person'],
	async show(at) {
		const person = personAt(at);
		const {name, role, organizations, secondFactor} = person;
		const isLocked = role !== 'user' && !secondFactor;
		const reviews = !isLocked && (role === 'reviewer' || role === 'operator');
		const belongs = organizations.length > 0;
		return view(
			`Good day, ${name}`,
			html`${isLocked ? html`<p class="refusal">Your role (${role}) can do nothing yet: <a href="/desk/account/second-factor">turn on the second factor</a>.</p>` : ''}
${reviews ? html`<h2>To review</h2>${waitingList(await forReviewers(at), 'Nothing waits for you.')}` : ''}
${belongs ? html`<h2>Your organizations</h2>${waitingList(await forMembers(at), 'Nothing waits for you. What comes first stands below.')}${firstSteps(person)}` : ''}
${!belongs && role === 'user' ? html`<p class="empty">To prove a brand or ask for a badge, make an organization first. <a href="/desk/organizations/new">Make one</a></p>` : ''}`,
		);
	},
};

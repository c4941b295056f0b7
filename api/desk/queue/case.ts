import {html} from 'hono/html';
import type * as v from 'valibot';
import {reviewersNeeded} from '../../../shared/applications/checklist.ts';
import {clocks} from '../../../shared/applications/clocks.ts';
import {ApplicationCase} from '../../../shared/applications/contract.ts';
import {anything, askApi} from '../ask-api.ts';
import {applicationFacts, history} from '../badges/application.ts';
import {useOf} from '../badges/application-fields.ts';
import {chainShown} from '../badges/chain.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {filesShown} from '../documents/files-shown.ts';
import type {Done} from '../done.ts';
import {pointAt} from '../point-at.ts';
import {linesOf} from '../read-form.ts';
import {momentOf} from '../words.ts';
import {caseActs, grantedBy} from './case-acts.ts';

export type Case = v.InferOutput<typeof ApplicationCase>;

const caseAt = (at: AtDesk): Promise<Case> =>
	askApi(at, 'get /v1/reviews/applications/:application', ApplicationCase, {
		params: {application: at.params.application ?? ''},
	});

/** Every file of the case, with what it was filed as. */
function evidence({files, mandates, documents}: Case) {
	return files.map(file => {
		const place = mandates.findIndex(({document}) => document === file.id);
		const paper = documents.find(({document}) => document === file.id);
		const is = place >= 0 ? `Letter ${place + 1}` : paper ? useOf(paper.is) : 'Certificate of the mark';
		return {...file, is};
	});
}

/** Who granted, refused or asked, in this round and before. */
function voices(found: Case): Html {
	const {reviews, kind} = found;
	const needed = reviewersNeeded(kind);
	return html`<p>${needed === 1 ? 'One reviewer decides.' : html`Two reviewers have to grant an official badge: ${grantedBy(found).size} of ${needed} did.`}</p>
${reviews.length === 0 ? '' : html`<ul class="voices">${reviews.map(({reviewer, answer, round, at, reason}) => html`<li><code>${reviewer}</code> said <strong>${answer}</strong> <span class="quiet">${momentOf(at)}, round ${round}</span>${reason === null ? '' : html`<p class="lines">${reason}</p>`}</li>`)}</ul>`}`;
}

const law = ({state}: Case): Html => {
	const running = clocks[state];
	return html`<p>${running ? `${running.due.charAt(0).toUpperCase()}${running.due.slice(1)}: ${running.days} ${running.counted} days. Source: ${running.source}.` : 'No clock runs now.'}</p>
<p class="quiet">A refusal needs reasons that the applicant can read, and can be appealed for six months: Regulation (EU) 2022/2065, articles 17 and 20.</p>`;
};

const one: DeskPage = {
	path: '/desk/queue/applications/:application',
	access: ['reviewer'],
	async show(at, filled) {
		const found = await caseAt(at);
		const {owner, faults, events, seller, brand} = found;
		const mark = `${owner.mark} (${owner.office}), classes ${owner.classes.join(', ')}`;
		return view(
			`${seller.name} for ${brand.name}`,
			html`<h2>Claim</h2>${applicationFacts(found, at.world.now())}
<h2>Chain</h2>${chainShown(found, {name: owner.owner, mark}, faults)}
<h2>Evidence</h2>${filesShown(evidence(found))}
<h2>Reviewers</h2>${voices(found)}
<h2>Law and clocks</h2>${law(found)}
<h2>History</h2>${history(events)}`,
			{aside: caseActs(at, filled, found)},
		);
	},
	async act(at, {values, lists}) {
		const found = await caseAt(at);
		const {act = '', reason = ''} = values;
		const checked = lists.checked ?? [];
		const failed = found.checklist.map(({id}) => id).filter(id => !checked.includes(id));
		const said = {
			take: {},
			grant: {checked, reason: reason || null},
			refuse: {reason, failed},
			ask: {missing: linesOf(reason)},
		}[act] ?? {reason};
		const body = {act, version: Number(values.version), ...said};
		// What is missing is written into the same field as reasons
		const place = (pointer: string) => (pointer.startsWith('/missing') ? '/reason' : pointer);
		const params = {application: found.id};
		await pointAt(() => askApi(at, 'post /v1/reviews/applications/:application', anything, {params, body}), place);
		return goTo(`/desk/queue/applications/${found.id}`, doneWords[act] ?? 'Done.');
	},
};

const doneWords: Readonly<Record<string, Done>> = {
	take: 'It is yours: look at the evidence, then decide.',
	grant: 'Your grant is kept.',
	refuse: 'It is refused, and told to the applicant.',
	ask: 'The applicant is asked.',
	suspend: 'The badge is suspended.',
	reinstate: 'The badge stands again.',
	revoke: 'The badge is revoked.',
};

export const casePages: readonly DeskPage[] = [one];

import {html} from 'hono/html';
import {CaseOfParty} from '../../../shared/cases/contract-seller.ts';
import {askApi} from '../ask-api.ts';
import {clock} from '../clock.ts';
import {demandWords} from '../demand-words.ts';
import {type AtDesk, type DeskPage, type Html, view} from '../desk-page.ts';
import {noticeShown} from '../notice-shown.ts';
import {said, saidShort} from '../said.ts';
import {stateWord} from '../state-word.ts';
import {momentOf} from '../words.ts';
import {partyActsShown} from './party-acts.ts';

export const partyCaseAt = (at: AtDesk): Promise<CaseOfParty> =>
	askApi(at, 'get /v1/cases/:case', CaseOfParty, {params: {case: at.params.case ?? ''}});

const claim = (each: CaseOfParty['said'][number]): Html =>
	html`<li><p><strong>Report ${each.number}</strong> <span class="quiet">the page as seen on ${each.seenOn}</span></p>${said(each.facts)}<dl><dt>Page</dt><dd><code data-copy>${each.url}</code></dd><dt>Signs</dt><dd>${each.signs.join(', ') || 'none named'}</dd><dt>Asks for</dt><dd>${demandWords[each.demand] ?? 'something else'}</dd></dl>${each.claims.length === 0 ? '' : html`<p class="quiet">The page claimed: ${each.claims.map(words => html`“${saidShort(words)}” `)}</p>`}${each.photos.length === 0 ? '' : html`<ul class="photos">${each.photos.map(photo => html`<li><a class="picture" href="${photo.url}"><img src="${photo.url}" alt="Report ${each.number}: ${photo.shows}" loading="lazy"></a><p>${photo.shows}</p></li>`)}</ul>`}</li>`;

const examinations = ({examinations: all}: CaseOfParty): Html =>
	all.length === 0
		? html`<p class="empty">Nothing was.</p>`
		: html`<ul class="files">${all.map(each => html`<li><p><strong>${saidShort(each.name)}</strong> ${stateWord(each.result)} <span class="quiet">of ${each.of === 'sample' ? 'a sample' : 'the photos'}, filed ${momentOf(each.filedAt)}</span></p>${said(each.words)}${each.contestedAt === null ? (each.contestUntil === null ? '' : html`<p class="quiet">It may be contested until ${momentOf(each.contestUntil)}.</p>`) : html`<p class="asked">Contested on ${momentOf(each.contestedAt)}.</p>`}</li>`)}</ul>`;

const decision = ({decision: found, warnings, appeal, appealUntil}: CaseOfParty): Html =>
	html`${found ? html`<h2>Decision</h2><p>${stateWord(found.outcome)} <a href="${found.link}">as everybody reads it</a>${found.liftedAt === null ? '' : html` <span class="word look">lifted ${momentOf(found.liftedAt)}</span>`}</p>${said(found.statement)}` : ''}
${warnings.length === 0 ? '' : html`<h2>Warnings</h2><ul class="history">${warnings.map(each => html`<li><code>${each.id}</code> ${each.rule} <span class="quiet">until ${each.until.slice(0, 10)}${each.liftedAt === null ? '' : `, lifted ${each.liftedAt.slice(0, 10)}`}</span></li>`)}</ul>`}
${appeal ? html`<h2>Appeal</h2><p>By the ${appeal.by} ${stateWord(appeal.state)} <span class="quiet">${momentOf(appeal.at)}</span></p>${said(appeal.reason)}${appeal.decidedWhy === null ? '' : said(appeal.decidedWhy)}` : appealUntil === null ? '' : html`<p class="quiet">It may be appealed until ${momentOf(appealUntil)}, free of charge; another reviewer decides.</p>`}`;

const one: DeskPage = {
	path: '/desk/reported/:case',
	access: ['member'],
	async show(at) {
		const found = await partyCaseAt(at);
		const {answers, notices, steps, clock: runs} = found;
		return view(
			found.title,
			html`<dl><dt>State</dt><dd>${stateWord(found.outcome ?? found.state)} ${clock(runs?.until ?? null, at.world.now())}</dd>${runs ? html`<dt>Due</dt><dd>${runs.due} <span class="quiet">(${runs.source})</span></dd>` : ''}<dt>Seller</dt><dd>${saidShort(found.seller.name)} on ${found.seller.store}</dd>${found.ipNotice ? '' : html`<dt>Reported by</dt><dd>${found.reporters === 1 ? 'one person' : `${found.reporters} people, each counted once`}; who they are is not told</dd>`}</dl>
${found.ipNotice ? html`<h2>The notice of ${saidShort(found.ipNotice.brand)}</h2>${noticeShown(found.ipNotice, at.world.now())}` : html`<h2>What is claimed</h2><ul class="files">${found.said.map(claim)}</ul>`}
<h2>What the seller was told and said</h2>${notices.length === 0 ? '' : html`<ul class="history">${notices.map(each => html`<li>Told ${momentOf(each.sentAt)} <span class="quiet">${each.channel.replace('-', ' ')}${each.reachedAt === null ? '' : `, read ${momentOf(each.reachedAt)}`}</span></li>`)}</ul>`}${answers.length === 0 ? html`<p class="empty">No answer came yet.</p>` : html`<ul class="files">${answers.map(each => html`<li><p class="quiet">${momentOf(each.at)}${each.admits ? ', admits' : ''}${each.contests ? ', contests' : ''}</p>${said(each.words)}</li>`)}</ul>`}
${found.ipNotice ? '' : html`<h2>What was examined</h2>${examinations(found)}`}
${decision(found)}
<h2>History</h2><ol class="history">${steps.map(step => html`<li><time datetime="${step.at}">${momentOf(step.at)}</time> <strong>${step.act.replaceAll('-', ' ')}</strong> <span class="quiet">${step.by}</span> ${stateWord(step.state)}${step.reason === null ? '' : said(step.reason)}</li>`)}</ol>`,
			{aside: partyActsShown(at, found)},
		);
	},
};

export const reportedCasePages: readonly DeskPage[] = [one];

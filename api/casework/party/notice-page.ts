import {html} from 'hono/html';
import type {CaseOfParty} from '../../../shared/cases/contract-seller.ts';
import {shownText} from '../../../shared/reports/shown-text.ts';
import {type Filled, fieldsOf, wrongPart} from './filled-form.ts';
import {casePage, dayOf} from './page-look.ts';
import {outcomeWords, stepWords} from './step-words.ts';

const states: Record<string, string> = {
	seller_notified: 'Your answer is waited for',
	answered: 'You answered; a reviewer decides',
	silent: 'No answer came in time; you can still answer',
	not_reached: 'The notice was not confirmed in time; you can still answer',
	under_test: 'Something is being examined',
	decided: 'Decided',
	remedy_due: 'Decided; remedies are due',
	remedy_paid: 'Decided; remedies are paid',
	remedy_enforced: 'Decided; remedies were enforced',
	appealed: 'Appealed: another reviewer decides',
	reopened: 'Open again after an appeal',
	settled: 'Settled',
	withdrawn: 'Withdrawn',
	refused: 'Refused: nothing is held against you',
	closed: 'Closed',
};

/** What can be done, and the form that does it. */
const formOf: Partial<Record<CaseOfParty['acts'][number], string>> = {
	read: 'read',
	answer: 'answers',
	contest: 'contest',
	appeal: 'appeal',
};

/**
 * The case for the accused, as the link of its notice opens it. `filled`: the form that was not taken; `beside`: what another
 * capability shows here.
 */
export const noticePage = (seen: CaseOfParty, secret: string, filled: Filled | null = null, beside: unknown = '') =>
	casePage(
		`Case ${seen.id}`,
		html`<h1>“${seen.title}”${seen.listing ? ` (${seen.listing})` : ''} of ${seen.seller.name} on ${seen.seller.store}</h1>
<p class="state">${states[seen.state] ?? seen.state}</p>
${wrongPart(
	filled,
	seen.acts.some(act => formOf[act] === filled?.act),
)}
<dl><dt>Case<dd>${seen.id}
<dt>Reporters<dd>${seen.reporters}, each counted once
${seen.clock ? html`<dt>Until<dd>${dayOf(seen.clock.until)}: ${seen.clock.due} <span class="quiet">(${seen.clock.source})</span>` : ''}
</dl>
${seen.acts.includes('read') ? readForm(secret) : ''}
${seen.decision ? decisionPart(seen) : ''}
<h2>What is said</h2>
${seen.said.map(
	each => html`<blockquote>${shownText(each.facts)}</blockquote>
<p class="quiet">Seen on ${dayOf(each.seenOn)} at ${each.url}. ${each.signs.length > 0 ? `Signs: ${each.signs.join(', ')}.` : ''} ${each.claims.length > 0 ? `The page claimed: ${each.claims.map(shownText).join(', ')}.` : ''}</p>
<div class="photos">${each.photos.map(photo => html`<img src="/cases/${secret}/photos/${photo.id}" alt="Photo: ${photo.shows}" loading="lazy">`)}</div>`,
)}
${seen.examinations.length > 0 ? examinationsPart(seen, secret, filled) : ''}
${
	seen.answers.length > 0
		? html`<h2>What you said</h2>${seen.answers.map(each => html`<p class="quiet">${dayOf(each.at)}${each.admits ? ', admitting it' : ''}</p><blockquote>${shownText(each.words)}</blockquote>`)}`
		: ''
}
${beside}
${seen.acts.includes('answer') ? answerForm(secret, filled) : ''}
${seen.acts.includes('appeal') ? appealForm(secret, seen.appealUntil, filled) : ''}
<h2>What happened</h2>
<dl>${seen.steps.map(({at, by, act, reason}) => html`<dt>${dayOf(at)}<dd>${stepWords(act)} <span class="quiet">(${by === 'seller' ? 'you' : by})</span>${reason ? html`: ${shownText(reason)}` : ''}`)}</dl>
<p class="quiet">Nobody is accused without a decision, and none is made against you unless this notice provably reached you. Who holds this link sees the case: keep it to yourself.</p>`,
	);

const readForm = (secret: string) => html`<form method="post" action="/cases/${secret}/read">
<p>Please confirm that you got this notice. Your five days to answer begin with it; opening this page alone begins nothing.</p>
<button>I have read this notice</button></form>`;

const stances = [
	['contests', 'The goods are genuine'],
	['admits', 'The goods are not genuine: I admit it'],
	['neither', 'I only want to explain'],
] as const;

function answerForm(secret: string, filled: Filled | null) {
	const field = fieldsOf(filled, 'answers');
	const stance = field('stance') || 'contests';
	return html`<h2>Your answer</h2>
<form method="post" action="/cases/${secret}/answers" enctype="multipart/form-data">
<label for="words">In your own words</label><textarea id="words" name="words" required minlength="10" maxlength="8000">${field('words')}</textarea>
${stances.map(([value, words]) => html`<label class="choice"><input type="radio" name="stance" value="${value}"${value === stance ? html` checked` : ''}> ${words}</label>`)}
<label for="papers">Papers, such as invoices or licences</label>
<input id="papers" type="file" name="papers" multiple accept="application/pdf,image/png,image/jpeg,image/webp">
<p class="quiet">Up to 5 files of 10 MB: PDF, PNG, JPEG or WebP. Only reviewers read them; your words are shown with the decision.${filled?.act === 'answers' ? ' Choose the papers once more: a page can not do it for you.' : ''}</p>
<button>Send the answer</button></form>`;
}

const appealForm = (secret: string, until: string | null, filled: Filled | null) => html`<h2>Appeal</h2>
<form method="post" action="/cases/${secret}/appeal">
<p>Free of charge${until ? `, until ${dayOf(until)}` : ''}. Another reviewer, who spoke in none of it before, decides.</p>
<label for="reason">Why is it wrong?</label><textarea id="reason" name="reason" required minlength="20" maxlength="5000">${fieldsOf(filled, 'appeal')('reason')}</textarea>
<button>Appeal</button></form>`;

const examinationsPart = (
	{examinations, acts}: CaseOfParty,
	secret: string,
	filled: Filled | null,
) => html`<h2>What was examined</h2>
${examinations.map(
	each => html`<p><strong>${each.name}</strong> examined ${each.of === 'sample' ? 'a sample' : 'the photos'}: ${each.result}.${each.contestedAt ? ' You contested it.' : each.contestUntil ? ` You may contest it until ${dayOf(each.contestUntil)}.` : ''}</p>
<blockquote>${shownText(each.words)}</blockquote>
${
	acts.includes('contest') && each.by === 'rights-owner' && each.contestedAt === null
		? html`<form method="post" action="/cases/${secret}/contest"><input type="hidden" name="examination" value="${each.id}">
<label for="contest-${each.id}">Why is it wrong?</label><textarea id="contest-${each.id}" name="words" required maxlength="4000">${fieldsOf(filled, 'contest')('examination') === each.id ? fieldsOf(filled, 'contest')('words') : ''}</textarea>
<button>Contest this examination</button></form>`
		: ''
}`,
)}`;

const decisionPart = ({decision, warnings}: CaseOfParty) =>
	decision &&
	html`<h2>The decision</h2>
<p class="state ${decision.liftedAt ? '' : decision.outcome}">${outcomeWords[decision.outcome]}${decision.liftedAt ? `, lifted on ${dayOf(decision.liftedAt)}` : ''}</p>
<p><a href="${decision.link}">As everybody reads it</a></p>
<div class="reasons">${shownText(decision.statement)}</div>
${warnings.map(each => html`<p>${each.rule} Until ${dayOf(each.until)}.${each.liftedAt ? ` Lifted on ${dayOf(each.liftedAt)}.` : ''}</p>`)}`;

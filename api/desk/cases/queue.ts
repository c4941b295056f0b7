import {html} from 'hono/html';
import type * as v from 'valibot';
import {type CaseLine, CaseQueue} from '../../../shared/cases/contract-review.ts';
import {askApi} from '../ask-api.ts';
import {clock, timeLeft} from '../clock.ts';
import {csvAnswer, csvOf} from '../csv.ts';
import {type AtDesk, type DeskPage, type Html, view} from '../desk-page.ts';
import {keyShown, pressedBy} from '../keys.ts';
import {afterOf, everyPage, more} from '../more.ts';
import {saidShort} from '../said.ts';
import {stateWord, wordsOfState} from '../state-word.ts';
import {askedBy, type CaseFilter, caseFilterOf, dueOf, dues, harms, scopes, whose} from './case-filter.ts';

type Queue = v.InferOutput<typeof CaseQueue>;

type Options = readonly (readonly [value: string, label: string])[];

const choice = (name: string, label: string, options: Options, chosen: string, isFirst = false): Html =>
	html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"${isFirst ? html` data-filter` : ''}>${options.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`)}</select></div>`;
const typed = (name: string, label: string, value: string): Html =>
	html`<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" value="${value}"></div>`;

const filterForm = ({scope, who, state, harm, brand, seller, due}: CaseFilter, states: readonly string[]): Html => {
	const stateOptions: Options = [['', 'all'], ...states.map(each => [each, wordsOfState(each)] as const)];
	return html`<form class="filter" method="get">${choice('scope', 'Which', scopes, scope, true)}${choice('who', 'Whose', whose, who)}${choice('state', 'State', stateOptions, state)}${choice('harm', 'Harm', harms, harm)}${choice('due', 'Due', dues, due)}${typed('brand', 'Brand', brand)}${typed('seller', 'Seller', seller)}<button>Show</button></form>`;
};

export const harmWords = ['money', 'many, or dear', 'health'] as const;

const rowOf = (line: CaseLine, now: Date): Html =>
	html`<tr data-row><td>${clock(dueOf(line), now)}</td><td class="long"><a href="/desk/cases/${line.id}">${saidShort(line.title)}</a> <span class="quiet">${saidShort(line.seller.name)} on ${line.seller.store}${line.brand === null ? '' : html`, ${saidShort(line.brand)}`}</span></td>${line.kind === 'ip-notice' ? html`<td class="quiet">a brand’s notice</td><td>${stateWord(line.state)}</td><td></td>` : html`<td>${harmWords[line.harm]}</td><td>${stateWord(line.state)}</td><td>${line.independent} of ${line.reports}</td>`}<td>${line.assignee === null ? html`<span class="quiet">nobody</span>` : line.assignee.isYou ? 'you' : line.assignee.name}</td><td>${line.createdAt.slice(0, 10)}</td></tr>`;

const countsShown = ({all, mine, free, health, due}: Queue['counts']): Html => {
	const counts: readonly (readonly [count: number, words: string, query: string])[] = [
		[all, 'in all', ''],
		[mine, 'mine', '?who=mine'],
		[free, 'nobody’s yet', '?who=free'],
		[health, 'about health', '?harm=2'],
		[due, 'due now', '?due=over'],
	];
	return html`<ul class="counts">${counts.map(([count, words, query]) => html`<li><a href="/desk/cases${query}"${words === 'due now' && count > 0 ? html` class="due"` : ''}>${count} <span>${words}</span></a></li>`)}</ul>`;
};

const asCsv = (rows: readonly CaseLine[], now: Date, {world}: AtDesk): Response =>
	csvAnswer(
		`cases-${now.toISOString().slice(0, 10)}`,
		csvOf(
			[
				'case',
				'title',
				'store',
				'seller',
				'brand',
				'kind',
				'state',
				'harm',
				'reports',
				'independent',
				'since',
				'due',
				'left',
				'page',
			],
			rows.map(line => [
				line.id,
				line.title,
				line.seller.store,
				line.seller.name,
				line.brand ?? '',
				line.kind,
				line.state,
				harmWords[line.harm],
				String(line.reports),
				String(line.independent),
				line.createdAt,
				dueOf(line) ?? '',
				timeLeft(dueOf(line), now).words,
				new URL(`/desk/cases/${line.id}`, world.site.url).href,
			]),
		),
	);

const operation = 'get /v1/reviews/cases';

const queue: DeskPage = {
	path: '/desk/cases',
	access: ['reviewer'],
	async show(at) {
		const filter = caseFilterOf(at.query);
		const now = at.world.now();
		const asked = askedBy(filter, now);
		if (at.query.format === 'csv')
			return asCsv(await everyPage(at, operation, CaseQueue, ({cases}) => cases, asked), now, at);
		const answer = await askApi(at, operation, CaseQueue, {query: {...asked, ...afterOf(at)}});
		const {cases: rows, next: goesOn, found, counts, states, firstAnswer, calibrated} = answer;
		const query = new URLSearchParams({...filter, format: 'csv'});
		const hours = firstAnswer.medianHours;
		return view(
			'Cases',
			html`${calibrated ? '' : html`<p class="asked">You may take cases and ask; to decide, pass the <a href="/desk/cases/calibration">calibration</a> first.</p>`}
${countsShown(counts)}
<p class="ways"><a class="action" href="/desk/cases/next"${pressedBy('n')}>Next case${keyShown('n')}</a> <a href="/desk/cases/calibration">Calibration</a> <a href="/desk/measures">Abuse of reporting</a></p>
${filterForm(filter, states)}
${
	rows.length === 0
		? html`<p class="empty">${counts.all === 0 ? 'Nothing waits. Reports about the same goods of the same seller come here as one case.' : 'Nothing fits. Show all again by choosing “any”.'}</p>`
		: html`<div class="scroll"><table><tr><th>Clock</th><th>About</th><th>Harm</th><th>State</th><th>Independent</th><th>Taken by</th><th>Since</th></tr>${rows.map(row => rowOf(row, now))}</table></div><p class="quiet">${found} of ${counts.all}${rows.length < found ? `, ${rows.length} on this page` : ''}. Keys: n opens the next case, j and k walk, Enter opens, / filters. <a href="?${query.toString()}">Save as CSV</a></p>${more(at, goesOn)}`
}
<p class="quiet">From a report to the first thing a person did about it: ${hours === null ? 'not measured yet' : `${hours} hours, the median of ${firstAnswer.cases} cases in ${firstAnswer.days} days`}.</p>`,
		);
	},
};

/** The case to go on with, as harm and clock have it: one's own first, then one that nobody took. `not`: the one that is looked at now. */
const next: DeskPage = {
	path: '/desk/cases/next',
	access: ['reviewer'],
	async show(at) {
		const first = async (who: 'mine' | 'free') => {
			const query = {who, most: '1', ...(at.query.not && {not: at.query.not})};
			return (await askApi(at, operation, CaseQueue, {query})).cases[0];
		};
		const found = (await first('mine')) ?? (await first('free'));
		return at.c.redirect(found ? `/desk/cases/${found.id}` : '/desk/cases?who=free', 303);
	},
};

export const caseQueuePages: readonly DeskPage[] = [queue, next];

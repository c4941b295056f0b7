import {html} from 'hono/html';
import {clock, timeLeft} from '../clock.ts';
import {csvAnswer, csvOf} from '../csv.ts';
import {type DeskPage, type Html, view} from '../desk-page.ts';
import {stateWord, wordsOfState} from '../state-word.ts';
import {dues, filtered, filterOf, type QueueFilter, sorts} from './filter.ts';
import {kinds, type Waiting, waitingFor} from './waiting.ts';

type Options = readonly (readonly [value: string, label: string])[];

const choice = (name: string, label: string, options: Options, chosen: string): Html =>
	html`<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"${name === 'kind' ? html` data-filter` : ''}>${options.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${words}</option>`)}</select></div>`;

const filterForm = ({kind, state, due, sort}: QueueFilter, states: readonly string[]): Html => {
	const kindOptions: Options = [['', 'all'], ...Object.entries(kinds)];
	const stateOptions: Options = [['', 'all'], ...states.map(each => [each, wordsOfState(each)] as const)];
	return html`<form class="filter" method="get">${choice('kind', 'Kind', kindOptions, kind)}${choice('state', 'State', stateOptions, state)}${choice('due', 'Due', dues, due)}${choice('sort', 'Sorted by', sorts, sort)}<button>Show</button></form>`;
};

const rowOf = ({kind, path, about, state, since, due}: Waiting, now: Date): Html =>
	html`<tr data-row><td>${clock(due, now)}</td><td class="long"><a href="${path}">${about}</a></td><td>${kinds[kind]}</td><td>${stateWord(state)}</td><td>${since.slice(0, 10)}</td></tr>`;

const countsOf = (rows: readonly Waiting[]): Html =>
	html`<ul class="counts">${Object.entries(kinds).map(([kind, words]) => {
		const count = rows.filter(row => row.kind === kind).length;
		return html`<li><a href="?kind=${kind}">${count} <span>${words}${count === 1 ? '' : 's'}</span></a></li>`;
	})}</ul>`;

const queue: DeskPage = {
	path: '/desk/queue',
	access: ['reviewer'],
	async show(at) {
		const filter = filterOf(at.query);
		const now = at.world.now();
		const all = await waitingFor(at);
		const rows = filtered(all, filter, now);
		if (at.query.format === 'csv')
			return csvAnswer(
				`queue-${now.toISOString().slice(0, 10)}`,
				csvOf(
					['kind', 'about', 'state', 'since', 'due', 'left', 'page'],
					rows.map(({kind, about, state, since, due, path}) => [
						kind,
						about,
						state,
						since,
						due ?? '',
						timeLeft(due, now).words,
						new URL(path, at.world.site.url).href,
					]),
				),
			);
		const query = new URLSearchParams({...filter, format: 'csv'});
		return view(
			'Queue',
			html`${countsOf(all)}${filterForm(filter, [...new Set(all.map(({state}) => state))].sort())}
${
	rows.length === 0
		? html`<p class="empty">${all.length === 0 ? 'Nothing waits. Applications, store claims, trade marks, names and disputes come here as they are filed.' : 'Nothing fits. Show all again by choosing “all”.'}</p>`
		: html`<div class="scroll"><table><tr><th>Clock</th><th>About</th><th>Kind</th><th>State</th><th>Since</th></tr>${rows.map(row => rowOf(row, now))}</table></div><p class="quiet">${rows.length} of ${all.length}. Keys: j and k walk, Enter opens, / filters. <a href="?${query.toString()}">Save as CSV</a></p>`
}`,
		);
	},
};

export const queuePages: readonly DeskPage[] = [queue];

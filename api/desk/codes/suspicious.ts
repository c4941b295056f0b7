import {html} from 'hono/html';
import {AlertPage, alertReasons, type CodeAlert} from '../../../shared/codes/contract-alerts.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {button} from '../form.ts';
import {afterOf, more} from '../more.ts';
import {stateWord} from '../state-word.ts';
import {momentOf} from '../words.ts';
import {counted} from './counted.ts';

const here = '/desk/codes/suspicious';

/** What was said of it, as the desk's words for states. */
const words = {open: 'open', confirmed: 'copied', dismissed: 'not-copied'} as const;

const placesOf = ({claims}: CodeAlert): string =>
	claims.map(({country, at, known}) => `${country} ${momentOf(at)}${known ? '' : ', unconfirmed'}`).join('; ');

function row(at: AtDesk, alert: CodeAlert): Html {
	const {id, batch, ordinal, reasons, state, holders, claimants} = alert;
	const about = `number ${ordinal}`;
	return html`<tr data-row><td><a href="/desk/codes/${batch}">Number ${counted(ordinal)}</a><br><span class="quiet">${momentOf(alert.at)}</span></td><td class="long">${reasons.map(reason => html`<p>${alertReasons[reason]}</p>`)}</td><td class="long">${counted(holders)} asked, ${counted(claimants)} claimed it${claimants > 0 ? html`<br><span class="quiet">${placesOf(alert)}</span>` : ''}</td><td>${stateWord(words[state])}</td><td>${state === 'confirmed' ? '' : button(at, 'It is copied', here, {alert: id, state: 'confirmed'}, true, about)} ${state === 'dismissed' ? '' : button(at, 'It is not', here, {alert: id, state: 'dismissed'}, false, about)}</td></tr>`;
}

const list: DeskPage = {
	path: here,
	access: ['member'],
	async show(at) {
		const isAll = at.query.state === 'all';
		const query = {...afterOf(at), ...(!isAll && {state: 'open'})};
		const {alerts, next} = await askApi(at, 'get /v1/codes/suspicious', AlertPage, {query});
		return view(
			'Suspicious codes',
			html`<p><a href="/desk/codes">Codes</a></p>
<p>A code’s number says which of your own it is. Say that it is copied, and everybody who asks for it is told so; say that it is not, and nobody is told of what was found.</p>
${
	alerts.length === 0
		? html`<p class="empty">${isAll ? 'None was found.' : 'None that you have not looked at.'}</p>`
		: html`<div class="scroll"><table><tr><th>Code</th><th>Why</th><th>Who</th><th>State</th><td></td></tr>${alerts.map(each => row(at, each))}</table></div>`
}${more(at, next)}<p>${isAll ? html`<a href="${here}">Those to be looked at</a>` : html`<a href="?state=all">All of them</a>`}</p>`,
		);
	},
	async act(at, {values}) {
		const {alert = '', state} = values;
		await askApi(at, 'post /v1/codes/suspicious/:alert', anything, {params: {alert}, body: {state}});
		return goTo(here, state === 'confirmed' ? 'It is told to whoever asks for it now.' : 'It is taken for good again.');
	},
};

export const suspiciousPages: readonly DeskPage[] = [list];

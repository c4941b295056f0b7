import {html} from 'hono/html';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import type {AtDesk, Html} from '../desk-page.ts';
import {button} from '../form.ts';
import {keyShown, pressedBy} from '../keys.ts';
import {actFormOf, actForms} from './act-forms.ts';

const whyNot: Readonly<Record<Exclude<CaseWhole['mayDecide'], 'yes'>, string>> = {
	party: 'You belong to a party of this case: somebody else has to decide.',
	'stepped-aside': 'You stepped aside: you have no voice in this case.',
	'spoke-before': 'You spoke before in what the appeal is about: a reviewer who did not has to decide.',
	'not-calibrated': 'To decide, pass the calibration first.',
};

/** By findings one decides, or proposes where it takes two. */
const byFindings = new Set(['propose', 'decide']);

function actShown(at: AtDesk, {id, version}: CaseWhole, name: string): Html {
	const form = actFormOf(name);
	if (!form) return html``;
	const to = `/desk/cases/${id}/acts/${name}`;
	const does = form.fields
		? html`<a class="action${form.danger ? ' danger' : ' second'}" href="${to}"${pressedBy(form.key)}>${form.label}${keyShown(form.key)}</a>`
		: button(at, form.label, to, {version: String(version)}, false, undefined, form.key);
	return html`<li class="act">${does}<small>${form.follows}</small></li>`;
}

/** What leads on comes first, as the registry has it. */
const order = Object.keys(actForms);
const placeOf = (act: string): number => order.indexOf(act);

/** What the reviewer can do now and what follows from it; what could be thought of, and what is missing for it. */
export function actsNow(at: AtDesk, found: CaseWhole): Html {
	const {acts, mayDecide, id} = found;
	const may = acts.filter(each => each.may);
	const waits = acts.filter(each => !each.may && each.why !== null);
	const finds = may.some(({act}) => byFindings.has(act));
	const forms = may.filter(({act}) => !byFindings.has(act)).toSorted((a, b) => placeOf(a.act) - placeOf(b.act));
	return html`<h2 id="acts">You can</h2>${mayDecide === 'yes' ? '' : html`<p class="whynot">${whyNot[mayDecide]}${mayDecide === 'not-calibrated' ? html` <a href="/desk/cases/calibration">To the calibration</a>` : ''}</p>`}
${may.length === 0 ? html`<p class="quiet">Nothing just now: it waits for somebody else, or it is over.</p>` : ''}
<ul class="acts">${finds ? html`<li class="act"><a class="action" href="/desk/cases/${id}/findings"${pressedBy('f')}>Write down findings${keyShown('f')}</a><small>First a draft of the statement; to find it not genuine takes another reviewer.</small></li>` : ''}${forms.map(({act}) => actShown(at, found, act))}</ul>
${waits.length === 0 ? '' : html`<details class="later"><summary>Not yet</summary><ul class="can">${waits.map(({act, why}) => html`<li>${actFormOf(act)?.label ?? act.replaceAll('-', ' ')}<small>${why?.words ?? ''}</small></li>`)}</ul></details>`}
<p class="ways"><a href="/desk/cases/next?not=${id}"${pressedBy('n')}>Next case${keyShown('n')}</a> <a href="/desk/cases">All cases</a></p>`;
}

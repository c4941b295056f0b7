import {html} from 'hono/html';
import type {CaseWhole} from '../../../shared/cases/contract-review.ts';
import {Problem} from '../../../shared/problems.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, type Filled, goTo, type Html, type View, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {pointAt} from '../point-at.ts';
import {said, saidShort} from '../said.ts';
import {caseAt} from './case.ts';
import {findingsFields, findingsOf, findingsValues, placeInForm, reportsIn} from './findings-form.ts';
import {previewOf} from './proposal-shown.ts';
import {versionSeen} from './version-seen.ts';

/** What the form's values decide: two voices against a seller, one for everything else. */
const actOf = (values: Readonly<Record<string, string>>): 'propose' | 'decide' =>
	values['findings/counterfeit'] === 'yes' ? 'propose' : 'decide';

const sendLabels = {
	propose: ['Propose these findings', 'Another reviewer has to confirm them; until then nothing is decided.'],
	decide: ['Decide so', 'Statement, letters and the public record follow at once.'],
} as const;

function shown(at: AtDesk, found: CaseWhole, filled: Filled, statement: string | null): View {
	const act = actOf(filled.values);
	const [label, follows] = sendLabels[act];
	const preview = {label: 'Show the statement', act: 'preview', follows: 'Nothing is decided by it.', key: 'v'};
	const send = {label, act: 'send', follows, key: 'p'};
	const above: Html =
		statement === null
			? html`<p class="quiet">Filled in from what is on file: check every line.</p>`
			: html`<section class="statement" aria-label="The statement as it would be">${said(statement)}</section>`;
	return view(
		`Findings: ${found.title}`,
		html`<p><a href="/desk/cases/${found.id}">Back to the case</a> <span class="quiet">${saidShort(found.seller.name)} on ${found.seller.store}</span></p>${ofReports(filled)}${above}${form(
			at,
			filled,
			findingsFields(found),
			{
				submit: statement === null ? [preview] : [send, {...preview, label: 'Show it anew'}],
				hidden: {version: versionSeen(found, filled)},
			},
		)}`,
	);
}

/** What was wrong with the reports as a whole, which is no field's. */
const ofReports = ({problem}: Filled): Html =>
	html`${(problem?.errors ?? []).filter(({pointer}) => pointer === '/findings/reports').map(({detail}) => html`<p class="wrong">The reports ${detail}.</p>`)}`;

/** Findings → the statement they make, to be read → proposed, or decided. */
const page: DeskPage = {
	path: '/desk/cases/:case/findings',
	access: ['reviewer'],
	async show(at, filled) {
		const found = await caseAt(at);
		// What came meanwhile is filled in from the draft; what was typed stays
		const values = {...findingsValues(found.draft), ...filled.values};
		return shown(at, found, {...filled, values}, null);
	},
	async act(at, {values, lists}) {
		const found = await caseAt(at);
		if (Number(values.version) !== found.version)
			throw new Problem(
				'changed-meanwhile',
				'The case changed since you opened this form. Look at it; what you typed stands here still.',
			);
		const findings = findingsOf(values);
		const place = placeInForm(reportsIn(values));
		if (values.act === 'preview') {
			const statement = await pointAt(() => previewOf(at, found.id, findings), place);
			return shown(at, found, {values, lists, problem: null}, statement);
		}
		if (values.act !== 'send') throw new Problem('invalid-request', 'Look at the statement first');
		const act = actOf(values);
		const params = {case: found.id};
		const body = {act, version: Number(values.version), findings};
		await pointAt(() => askApi(at, 'post /v1/reviews/cases/:case', anything, {params, body}), place);
		return goTo(
			`/desk/cases/${found.id}`,
			act === 'propose'
				? 'Your findings are proposed. Another reviewer has to confirm them.'
				: 'It is decided, and told to everybody concerned.',
		);
	},
};

export const findingsPages: readonly DeskPage[] = [page];

import {html} from 'hono/html';
import {CaseWhole} from '../../../shared/cases/contract-review.ts';
import {Problem} from '../../../shared/problems.ts';
import {askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {type Field, form} from '../form.ts';
import {saidShort} from '../said.ts';
import {actFormOf} from './act-forms.ts';
import {caseAt} from './case.ts';
import type {ActForm} from './forms/act-form.ts';
import {proposalShown} from './proposal-shown.ts';
import {versionSeen} from './version-seen.ts';

/** The page is for nothing but its form: whoever opens it may type at once. */
const beginning = ([first, ...others]: readonly Field[]): Field[] =>
	first ? [{...first, begin: true}, ...others] : [];

const formAt = (at: AtDesk): ActForm => {
	const found = actFormOf(at.params.act ?? '');
	if (!found) throw new Problem('not-found', 'There is no such act');
	return found;
};

/** What followed for the sender of a report without foundation. */
function followedWords(measure: CaseWhole['measure']): string {
	if (!measure) return 'Nothing follows for its sender yet.';
	if (measure.kind === 'warning') return 'Its sender is warned.';
	return `Its sender is suspended until ${measure.until?.slice(0, 10) ?? 'it is lifted'}.`;
}

/** One act with what it asks for, or the button's address where it asks for nothing. */
const one: DeskPage = {
	path: '/desk/cases/:case/acts/:act',
	access: ['reviewer'],
	async show(at, filled) {
		const act = formAt(at);
		const found = await caseAt(at);
		const {label, follows, danger = false} = act;
		return view(
			label,
			html`<p><a href="/desk/cases/${found.id}">${saidShort(found.title)}</a> <span class="quiet">${saidShort(found.seller.name)} on ${found.seller.store}</span></p>
${at.params.act === 'confirm' ? await proposalShown(at, found) : ''}
${form(at, filled, beginning(act.fields?.(found) ?? []), {submit: [{label, act: 'send', follows, danger}], hidden: {version: versionSeen(found, filled)}})}`,
		);
	},
	async act(at, {values, lists}) {
		const act = formAt(at);
		const params = {case: at.params.case ?? ''};
		const body = {act: at.params.act, version: Number(values.version), ...act.body?.(values, lists)};
		const after = await askApi(at, 'post /v1/reviews/cases/:case', CaseWhole, {params, body});
		if (after.paste)
			return view(
				'Paste this into the store’s message box',
				html`<p>It is shown once: the link in it is the seller’s, and opens the case.</p><pre data-copy>${after.paste.text}</pre><p><a href="/desk/cases/${after.id}">Back to the case</a></p>`,
			);
		if (after.measure !== undefined)
			return view(
				'It is set aside',
				html`<p>${followedWords(after.measure)}</p><p><a href="/desk/cases/${after.id}">Back to the case</a></p>`,
			);
		return goTo(`/desk/cases/${after.id}`, act.done);
	},
};

export const caseActPages: readonly DeskPage[] = [one];

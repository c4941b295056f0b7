import {html} from 'hono/html';
import {Problem} from '../../../shared/problems.ts';
import {organizationOf} from '../../accounts/acting-for.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Sent, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {saidShort} from '../said.ts';
import {uploadOf} from '../upload.ts';
import {type PartyForm, partyForms} from './party-acts.ts';
import {partyCaseAt} from './reported-case.ts';

const formAt = ({params}: AtDesk): PartyForm => {
	const name = params.act ?? '';
	if (!Object.hasOwn(partyForms, name)) throw new Problem('not-found', 'There is no such act');
	return partyForms[name as keyof typeof partyForms];
};

/** The file of the form, kept once: when something else in it was wrong, it need not be chosen again. */
async function keptFile(at: AtDesk, {values, files}: Sent): Promise<string[]> {
	const {file} = files;
	if (file) values.file = await uploadOf(at, file, organizationOf(at.principal, undefined), at.params.case ?? '');
	return values.file ? [values.file] : [];
}

const one: DeskPage = {
	path: '/desk/reported/:case/acts/:act',
	access: ['member'],
	limit: 'upload',
	async show(at, filled) {
		const {label, follows, fields} = formAt(at);
		const found = await partyCaseAt(at);
		return view(
			label,
			html`<p><a href="/desk/reported/${found.id}">${saidShort(found.title)}</a></p>${form(at, filled, fields?.(found) ?? [], {submit: [{label, act: 'send', follows}]})}`,
		);
	},
	async act(at, sent) {
		const {operation, body, done} = formAt(at);
		const params = {case: at.params.case ?? ''};
		const documents = await keptFile(at, sent);
		const said = body ? {body: body(sent.values, documents)} : {};
		await askApi(at, `post /v1/cases/:case/${operation}`, anything, {params, ...said});
		return goTo(`/desk/reported/${params.case}`, done);
	},
};

export const partyActPages: readonly DeskPage[] = [one];

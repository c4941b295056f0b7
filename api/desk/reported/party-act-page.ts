import {html} from 'hono/html';
import {Problem} from '../../../shared/problems.ts';
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
async function keptFile(at: AtDesk, {id}: {id: string}, {values, files}: Sent): Promise<string[]> {
	const {file} = files;
	// Each case has a room of its own for papers, which its parties fill
	if (file) values.file = await uploadOf(at, file, id, id);
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
		// Whoever has no part in it may not fill its room
		const found = await partyCaseAt(at);
		const params = {case: found.id, notice: found.ipNotice?.id ?? ''};
		const documents = await keptFile(at, found, sent);
		const said = body ? {body: body(sent.values, documents)} : {};
		await askApi(at, operation, anything, {params, ...said});
		return goTo(`/desk/reported/${params.case}`, done);
	},
};

export const partyActPages: readonly DeskPage[] = [one];

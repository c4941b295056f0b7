import {html} from 'hono/html';
import {Problem} from '../../../shared/problems.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import type {Done} from '../done.ts';
import {type Field, form} from '../form.ts';
import {applicationAt} from './application.ts';
import {brandActs, type Keeping, keeping} from './application-acts.ts';
import {letterGroups, paperGroup, valuesOf} from './application-fields.ts';
import {filedIn, keepFiles, mostFiled, pointAtBlocks} from './filing.ts';

const reasons: Field = {name: 'reason', id: 'reasons', label: 'Reasons', type: 'long'};

/** The version that was seen, so that who was faster is not overrun. */
const seen = ({version}: {version: number}) => ({version: String(version)});

const complete: DeskPage = {
	path: '/desk/badges/:application/complete',
	access: ['member'],
	limit: 'upload',
	mostBytes: mostFiled,
	async show(at, filled) {
		const found = await applicationAt(at);
		const values = {...valuesOf(found), ...filled.values};
		return view(
			'What is missing',
			html`<p><a href="/desk/badges/${found.id}">${found.seller.name} for ${found.brand.name}</a></p>
${found.missing.length === 0 ? '' : html`<ul class="asked">${found.missing.map(each => html`<li>${each}</li>`)}</ul>`}
${form(
	at,
	{...filled, values},
	[
		{name: 'seller/company', label: 'Company that runs the store'},
		...letterGroups(values),
		paperGroup,
		{name: 'words', label: 'To the reviewer', type: 'long', optional: true},
	],
	{submit: 'Send it', hidden: seen(found)},
)}`,
		);
	},
	async act(at, sent) {
		const found = await applicationAt(at);
		await keepFiles(at, sent, found.organization);
		const {mandates, documents} = filedIn(sent);
		// What was filed twice for one use has no field of its own here
		const others = found.documents.filter(({is}, place) => found.documents.findIndex(each => each.is === is) !== place);
		const body = {
			version: Number(sent.values.version),
			company: sent.values['seller/company'],
			mandates,
			documents: [...documents, ...others],
			words: sent.values.words || null,
		};
		const params = {application: found.id};
		await pointAtBlocks(sent, () =>
			askApi(at, 'post /v1/badges/applications/:application/complete', anything, {params, body}),
		);
		return goTo(`/desk/badges/${found.id}`, 'It is sent. A reviewer looks at it anew.');
	},
};

const appeal: DeskPage = {
	path: '/desk/badges/:application/appeal',
	access: ['member'],
	async show(at, filled) {
		const found = await applicationAt(at);
		return view(
			'Appeal',
			html`<p><a href="/desk/badges/${found.id}">${found.seller.name} for ${found.brand.name}</a></p>
<p>It was refused: <q>${found.reason ?? ''}</q></p><p>Say what was overlooked. A reviewer who did not look at it before decides. There is one appeal.</p>
${form(at, filled, [reasons], {submit: 'Appeal', hidden: seen(found)})}`,
		);
	},
	async act(at, {values}) {
		const {id} = await applicationAt(at);
		const body = {version: Number(values.version), reason: values.reason};
		await askApi(at, 'post /v1/badges/applications/:application/appeal', anything, {params: {application: id}, body});
		return goTo(`/desk/badges/${id}`, 'Your appeal is filed.');
	},
};

/** The badge and the act of a page's address, if the visitor's brand may do it now. */
async function keepingAt(at: AtDesk) {
	const found = await applicationAt(at);
	const act = (await brandActs(at, found)).find(each => each === at.params.act);
	if (!act || found.badge === null) throw new Problem('not-found', 'This can not be done with this badge now');
	return {found, badge: found.badge, act};
}

const done: Readonly<Record<Keeping, Done>> = {
	suspend: 'The badge is suspended.',
	reinstate: 'The badge stands again.',
	revoke: 'The badge is revoked.',
};

const keep: DeskPage = {
	path: '/desk/badges/:application/keep/:act',
	access: ['member'],
	async show(at, filled) {
		const {found, act} = await keepingAt(at);
		const {label, follows} = keeping[act];
		return view(
			label,
			html`<p><a href="/desk/badges/${found.id}">${found.seller.name} for ${found.brand.name}</a></p><p>${follows}</p>${form(at, filled, [{...reasons, hint: 'Public, with the badge'}], {submit: label, danger: act === 'revoke'})}`,
		);
	},
	async act(at, {values}) {
		const {found, badge, act} = await keepingAt(at);
		await askApi(at, `post /v1/badges/:badge/${act}`, anything, {params: {badge}, body: {reason: values.reason}});
		return goTo(`/desk/badges/${found.id}`, done[act]);
	},
};

const licences: DeskPage = {
	path: '/desk/badges/:application/licences',
	access: ['member'],
	async show(at, filled) {
		const found = await applicationAt(at);
		const acts = await brandActs(at, found);
		const standing = found.mandates.filter(({endedAt}) => endedAt === null);
		if (acts.length === 0 || standing.length === 0) throw new Problem('not-found', 'There is no licence to take back');
		const options = standing.map(({id, licensor, licensee}) => [id, `${licensor} to ${licensee}`] as const);
		return view(
			'Take a licence back',
			html`<p><a href="/desk/badges/${found.id}">${found.seller.name} for ${found.brand.name}</a></p><p>Every badge whose chain holds this licence falls, whichever application filed it.</p>${form(at, filled, [{name: 'mandate', label: 'Which', type: 'choice', options}, reasons], {submit: 'Take it back', danger: true})}`,
		);
	},
	async act(at, {values}) {
		const {id} = await applicationAt(at);
		const said = {params: {mandate: values.mandate ?? ''}, body: {reason: values.reason}};
		await askApi(at, 'post /v1/badges/mandates/:mandate/end', anything, said);
		return goTo(`/desk/badges/${id}`, 'The licence has ended.');
	},
};

export const partyPages: readonly DeskPage[] = [complete, appeal, keep, licences];

import {html} from 'hono/html';
import * as v from 'valibot';
import {MadeVerifier, Verifier, VerifierAnswer} from '../../../shared/brands/contract-verifiers.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, type Html, view} from '../desk-page.ts';
import {button, form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {brandAt} from './brand.ts';

const Verifiers = v.object({verifiers: v.array(Verifier)});
type Shown = v.InferOutput<typeof Verifier>;

const rowOf = (at: AtDesk, here: string, {id, endpoint, method, active, proved}: Shown): Html => {
	const acts = html`${button(at, active ? 'Turn off' : 'Turn on', `${here}/turn`, {verifier: id, active: String(!active)}, false, endpoint)} ${button(at, 'Try it', `${here}/try`, {verifier: id}, false, endpoint)} ${button(at, 'Remove', `${here}/remove`, {verifier: id}, true, endpoint)}`;
	return html`<tr data-row><td class="long">${method} ${endpoint}</td><td>${stateWord(active ? 'active' : 'disabled')}</td><td>${stateWord(proved ? 'proved' : 'waiting')}</td><td class="acts-here">${acts}</td></tr>`;
};

const list: DeskPage = {
	path: '/desk/brands/:brand/verifiers',
	access: ['member'],
	async show(at, filled) {
		const brand = await brandAt(at);
		const here = `/desk/brands/${brand.id}/verifiers`;
		const {verifiers} = await askApi(at, 'get /v1/brands/:brand/verifiers', Verifiers, {params: {brand: brand.id}});
		return view(
			`Code queries of ${brand.name}`,
			html`<p><a href="/desk/brands/${brand.id}">${brand.name}</a></p>
${
	verifiers.length === 0
		? html`<p class="empty">None yet. If you run a system that knows your codes, we can ask it when a shopper scans one.</p>`
		: html`<div class="scroll"><table><tr><th>Address</th><th>State</th><th>Its domain</th><td></td></tr>${verifiers.map(each => rowOf(at, here, each))}</table></div>`
}
<h2>Tell of one</h2>${form(
				at,
				filled,
				[
					{name: 'endpoint', label: 'Address', type: 'url', hint: 'https://, on a domain that you proved'},
					{
						name: 'method',
						label: 'Asked by',
						type: 'choice',
						options: [
							['POST', 'POST: a JSON object'],
							['GET', 'GET: in the address'],
						],
					},
					{name: 'fields/code', label: 'The code is called', optional: true, hint: 'code, if you say nothing'},
					{
						name: 'fields/language',
						label: 'The shopper’s language is called',
						optional: true,
						hint: 'It is not sent, if you say nothing',
					},
				],
				{submit: 'Keep it'},
			)}`,
		);
	},
	async act(at, {values}) {
		const {id} = await brandAt(at);
		const {endpoint, method} = values;
		const code = values['fields/code'];
		const fields = {...(code && {code}), language: values['fields/language'] || null};
		const made = await askApi(at, 'post /v1/brands/:brand/verifiers', MadeVerifier, {
			params: {brand: id},
			body: {endpoint, method, fields},
		});
		return view(
			'The secret',
			html`<p>Every query to ${made.endpoint} is signed with this. It is shown this once: put it where your program reads its secrets.</p><code class="once" data-copy>${made.secret}</code><p><a href="/desk/brands/${id}/verifiers">To the code queries</a></p>`,
		);
	},
};

const turn: DeskPage = {
	path: '/desk/brands/:brand/verifiers/turn',
	access: ['member'],
	async act(at, {values}) {
		const {brand = ''} = at.params;
		const {verifier = '', active} = values;
		const said = {params: {brand, verifier}, body: {active: active === 'true'}};
		await askApi(at, 'patch /v1/brands/:brand/verifiers/:verifier', anything, said);
		return goTo(
			`/desk/brands/${brand}/verifiers`,
			active === 'true' ? 'It is asked again.' : 'It is not asked any more.',
		);
	},
};

const attempt: DeskPage = {
	path: '/desk/brands/:brand/verifiers/try',
	access: ['member'],
	limit: 'sign-in',
	async act(at, {values}) {
		const {brand = ''} = at.params;
		const said = {params: {brand, verifier: values.verifier ?? ''}, body: {}};
		const {sent, answer, trouble} = await askApi(
			at,
			'post /v1/brands/:brand/verifiers/:verifier/try',
			VerifierAnswer,
			said,
		);
		return view(
			'What came back',
			html`<p>${sent.method} <code>${sent.url}</code></p>${
				answer === null
					? html`<p class="refusal" role="alert">${trouble ?? 'No answer came.'}</p>`
					: html`<p>It answered ${answer.status}.</p><pre tabindex="0">${answer.body}</pre>`
			}<p><a href="/desk/brands/${brand}/verifiers">To the code queries</a></p>`,
		);
	},
};

const remove: DeskPage = {
	path: '/desk/brands/:brand/verifiers/remove',
	access: ['member'],
	async act(at, {values}) {
		const {brand = ''} = at.params;
		const params = {brand, verifier: values.verifier ?? ''};
		await askApi(at, 'delete /v1/brands/:brand/verifiers/:verifier', anything, {params});
		return goTo(`/desk/brands/${brand}/verifiers`, 'It is gone.');
	},
};

export const verifierPages: readonly DeskPage[] = [list, turn, attempt, remove];

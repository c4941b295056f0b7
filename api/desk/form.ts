import {html} from 'hono/html';
import type {Problem} from '../../shared/problems.ts';
import type {AtDesk, Filled, Html} from './desk-page.ts';

type Common = {name: string; label: string; hint?: string; optional?: boolean};
export type Field = Common &
	(
		| {
				type?: 'text' | 'email' | 'password' | 'date' | 'url' | 'number' | 'file';
				autocomplete?: string;
				accept?: string;
		  }
		| {type: 'long'; rows?: number}
		| {type: 'choice'; options: readonly (readonly [value: string, label: string])[]}
		| {type: 'checks'; options: readonly (readonly [value: string, label: string])[]; checked?: readonly string[]}
	);

/** What was wrong with a field: its message is the problem's with a pointer to it. */
const wrongOf = (problem: Problem | null, name: string): string | null =>
	problem?.errors
		.filter(({pointer}) => pointer === `/${name}` || pointer.startsWith(`/${name}/`))
		.map(({detail}) => detail)
		.join('; ') || null;

/** The sentence above a form that was refused. It takes the focus, so that it is heard. */
export const refusal = (problem: Problem | null): Html =>
	problem ? html`<p class="refusal" role="alert" tabindex="-1" autofocus>${problem.message}</p>` : html``;

/** A form that is sent to the page's own address, or to `to`. Works without script. */
export function form(
	{token}: Pick<AtDesk, 'token'>,
	{values, problem}: Filled,
	fields: readonly Field[],
	{submit, to, danger = false}: {submit: string; to?: string; danger?: boolean},
): Html {
	const files = fields.some(({type}) => type === 'file');
	return html`<form method="post"${to === undefined ? '' : html` action="${to}"`}${files ? html` enctype="multipart/form-data"` : ''}>
${refusal(problem)}<input type="hidden" name="formToken" value="${token}">
${fields.map(field => fieldOf(field, values, wrongOf(problem, field.name)))}
<button${danger ? html` class="danger"` : ''}>${submit}</button>
</form>`;
}

/** A button that does one thing. */
export const button = (
	at: Pick<AtDesk, 'token'>,
	label: string,
	to: string,
	hidden: Readonly<Record<string, string>> = {},
	danger = false,
): Html =>
	html`<form method="post" action="${to}" class="button"><input type="hidden" name="formToken" value="${at.token}">${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button${danger ? html` class="danger"` : ''}>${label}</button></form>`;

function fieldOf(field: Field, values: Filled['values'], wrong: string | null): Html {
	const {name, label, hint, optional = false} = field;
	const described = [hint && `${name}-hint`, wrong && `${name}-wrong`].filter(Boolean).join(' ');
	const marks = html`${optional ? '' : html` required`}${described ? html` aria-describedby="${described}"` : ''}${wrong ? html` aria-invalid="true"` : ''}`;
	const below = html`${hint ? html`<small id="${name}-hint">${hint}</small>` : ''}${wrong ? html`<small id="${name}-wrong" class="wrong">${wrong}</small>` : ''}`;
	if (field.type === 'checks') {
		const checked = field.checked ?? [];
		return html`<fieldset><legend>${label}</legend>${field.options.map(
			([value, words]) =>
				html`<label class="check"><input type="checkbox" name="${name}" value="${value}"${checked.includes(value) ? html` checked` : ''}> ${words}</label>`,
		)}${below}</fieldset>`;
	}
	const words = html`<label for="${name}">${label}${optional ? html` <em>optional</em>` : ''}</label>`;
	const value = values[name] ?? '';
	if (field.type === 'long')
		return html`<div class="field">${words}<textarea id="${name}" name="${name}" rows="${field.rows ?? 4}"${marks}>${value}</textarea>${below}</div>`;
	if (field.type === 'choice')
		return html`<div class="field">${words}<select id="${name}" name="${name}"${marks}>${field.options.map(
			([option, shown]) => html`<option value="${option}"${option === value ? html` selected` : ''}>${shown}</option>`,
		)}</select>${below}</div>`;
	const kept = field.type === 'password' || field.type === 'file' ? '' : value;
	return html`<div class="field">${words}<input id="${name}" name="${name}" type="${field.type ?? 'text'}" value="${kept}"${field.autocomplete ? html` autocomplete="${field.autocomplete}"` : ''}${field.accept ? html` accept="${field.accept}"` : ''}${marks}>${below}</div>`;
}

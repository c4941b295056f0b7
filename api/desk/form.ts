import {html} from 'hono/html';
import {type Problem, problems} from '../../shared/problems.ts';
import type {AtDesk, Filled, Html} from './desk-page.ts';
import {keyShown, pressedBy} from './keys.ts';

/**
 * `name` is the JSON pointer of what it fills, without the first slash: so what was wrong finds its field. `begin`: has the
 * focus when a page that is for nothing else opens.
 */
type Common = {name: string; label: string; hint?: string; optional?: boolean; id?: string; begin?: boolean};
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

/** Fields that belong together. `folded`: open only when something stands in it; nothing in it has to be filled in. */
export type Group = {
	group: string;
	name: string;
	fields: readonly Field[];
	hint?: string;
	folded?: boolean;
	open?: boolean;
};

/** What was wrong with a field: its messages are the problem's with a pointer to it. */
const errorsOf = (problem: Problem | null, name: string): string[] =>
	(problem?.errors ?? [])
		.filter(({pointer}) => pointer === `/${name}` || pointer.startsWith(`/${name}/`))
		.map(({detail}) => detail);

const wrongOf = (problem: Problem | null, name: string): string | null => errorsOf(problem, name).join('; ') || null;

/** What is said above a form where the problem itself has only a programmer's words, and its fields say the rest. */
const sentenceOf = ({message, code, errors}: Problem): string =>
	code === 'invalid-request' && errors.length > 0 && message === problems[code].title
		? 'Not yet: see what is marked below.'
		: message;

/** The sentence above a form that was refused. It takes the focus, so that it is heard. */
export const refusal = (problem: Problem | null): Html =>
	problem ? html`<p class="refusal" role="alert" tabindex="-1" autofocus>${sentenceOf(problem)}</p>` : html``;

/** A form that is sent to the page's own address, or to `to`. Works without script. */
export function form(
	{token}: Pick<AtDesk, 'token'>,
	filled: Filled,
	fields: readonly (Field | Group)[],
	{submit, to, danger = false, hidden = {}}: Sending,
): Html {
	const files = fields.some(each => ('group' in each ? each.fields : [each]).some(({type}) => type === 'file'));
	const submits = typeof submit === 'string' ? [{label: submit, danger}] : submit;
	return html`<form method="post"${to === undefined ? '' : html` action="${to}"`}${files ? html` enctype="multipart/form-data"` : ''}>
${refusal(filled.problem)}<input type="hidden" name="formToken" value="${token}">${hiddenOf(hidden)}
${fields.map(each => ('group' in each ? groupOf(each, filled) : fieldOf(each, filled, !each.optional)))}
${submits.map(submitOf)}
</form>`;
}

/** `follows`: what comes of it, said beside the button. `act` is sent as `act`. `key` presses it. */
export type Submit = {label: string; act?: string; follows?: string; danger?: boolean; key?: string};
type Sending = {
	submit: string | readonly Submit[];
	to?: string;
	danger?: boolean;
	hidden?: Readonly<Record<string, string>>;
};

const submitOf = ({label, act, follows, danger = false, key}: Submit, place: number): Html => {
	const look = danger ? html` class="danger"` : place > 0 ? html` class="second"` : '';
	const said = html`<button${look}${pressedBy(key)}${act === undefined ? '' : html` name="act" value="${act}"`}${follows ? html` aria-describedby="follows-${act}"` : ''}>${label}${keyShown(key)}</button>`;
	return follows ? html`<div class="act">${said}<small id="follows-${act}">${follows}</small></div>` : said;
};

const hiddenOf = (hidden: Readonly<Record<string, string>>): Html =>
	html`${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

function groupOf({group, name, fields, hint, folded = false, open = false}: Group, filled: Filled): Html {
	const wrong = filled.problem?.errors.filter(({pointer}) => pointer === `/${name}`).map(({detail}) => detail) ?? [];
	const inside = html`${hint ? html`<small>${hint}</small>` : ''}${wrong.map(detail => html`<small class="wrong">${detail}</small>`)}${fields.map(field => fieldOf(field, filled, !folded && !field.optional))}`;
	if (!folded) return html`<fieldset class="group"><legend>${group}</legend>${inside}</fieldset>`;
	const isOpen =
		open || wrong.length > 0 || fields.some(each => isFilled(each, filled) || wrongOf(filled.problem, each.name));
	return html`<details class="group"${isOpen ? html` open` : ''}><summary>${group}</summary>${inside}</details>`;
}

const isFilled = ({name, type}: Field, {values}: Filled): boolean => type !== 'choice' && (values[name] ?? '') !== '';

/** A button that does one thing. `about`: which of many it is for, for those who do not see the row. `key` presses it. */
export const button = (
	at: Pick<AtDesk, 'token'>,
	label: string,
	to: string,
	hidden: Readonly<Record<string, string>> = {},
	danger = false,
	about?: string,
	key?: string,
): Html =>
	html`<form method="post" action="${to}" class="button"><input type="hidden" name="formToken" value="${at.token}">${hiddenOf(hidden)}<button${danger ? html` class="danger"` : ''}${about === undefined ? '' : html` aria-label="${label}: ${about}"`}${pressedBy(key)}>${label}${keyShown(key)}</button></form>`;

function fieldOf(field: Field, {values, lists, problem}: Filled, required: boolean): Html {
	const {name, label, hint, optional = false, id = name} = field;
	const wrong = wrongOf(problem, name);
	const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
	const says = html`${described ? html` aria-describedby="${described}"` : ''}${wrong ? html` aria-invalid="true"` : ''}`;
	const below = html`${hint ? html`<small id="${id}-hint">${hint}</small>` : ''}${wrong ? html`<small id="${id}-wrong" class="wrong">${wrong}</small>` : ''}`;
	if (field.type === 'checks') {
		const checked = lists?.[name] ?? field.checked ?? [];
		const open = errorsOf(problem, name).length;
		const missing =
			open > 1 ? html`<small id="${id}-wrong" class="wrong">${open} of these are not ticked</small>` : null;
		return html`<fieldset><legend>${label}</legend>${field.options.map(
			([value, words]) =>
				html`<label class="check"><input type="checkbox" name="${name}" value="${value}"${checked.includes(value) ? html` checked` : ''}> ${words}</label>`,
		)}${missing ?? below}</fieldset>`;
	}
	const value = values[name] ?? '';
	const begins = field.begin && problem === null ? html` autofocus` : '';
	const marks = html`${begins}${required && !(field.type === 'file' && value) ? html` required` : ''}${says}`;
	const words = html`<label for="${id}">${label}${optional ? html` <em>optional</em>` : ''}</label>`;
	const whole = (input: Html) => html`<div class="field">${words}${input}${below}</div>`;
	if (field.type === 'long')
		return whole(html`<textarea id="${id}" name="${name}" rows="${field.rows ?? 4}"${marks}>${value}</textarea>`);
	if (field.type === 'choice')
		return whole(
			html`<select id="${id}" name="${name}"${marks}>${field.options.map(
				([option, shown]) =>
					html`<option value="${option}"${option === value ? html` selected` : ''}>${shown}</option>`,
			)}</select>`,
		);
	const accept = field.accept ? html` accept="${field.accept}"` : '';
	if (field.type === 'file')
		return whole(
			html`${value ? html`<small><input type="hidden" name="${name}" value="${value}">We have it (<code>${value}</code>). Choose another to replace it.</small>` : ''}<input id="${id}" name="${name}" type="file"${accept}${marks}>`,
		);
	return whole(
		html`<input id="${id}" name="${name}" type="${field.type ?? 'text'}" value="${field.type === 'password' ? '' : value}"${field.autocomplete ? html` autocomplete="${field.autocomplete}"` : ''}${marks}>`,
	);
}

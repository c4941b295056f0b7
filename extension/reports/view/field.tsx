import type {ComponentChildren} from 'preact';
import {fieldId} from './form-part.ts';

type Attributes = {id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean};
type Given = {
	pointer: string;
	label: string;
	hint?: string;
	trouble: string | null;
	children(attributes: Attributes): ComponentChildren;
};

/** One field with its name above, what it is for below, and what is wrong with it. */
export function Field({pointer, label, hint, trouble, children}: Given) {
	const id = fieldId(pointer);
	const said = [hint && `${id}-hint`, trouble && `${id}-trouble`].filter(Boolean).join(' ');
	return (
		<div class="field">
			<label for={id}>
				<span>{label}</span>
			</label>
			{children({id, 'aria-describedby': said || undefined, 'aria-invalid': trouble !== null})}
			{hint && (
				<small id={`${id}-hint`} class="quiet">
					{hint}
				</small>
			)}
			{trouble && (
				<small id={`${id}-trouble`} class="level-caution">
					{trouble}
				</small>
			)}
		</div>
	);
}

type Option<Value> = {value: Value; label: string; hint?: string};
type ChoiceGiven<Value> = {
	pointer: string;
	legend: string;
	options: readonly Option<Value>[];
	value: Value | null;
	trouble: string | null;
	onChoose(value: Value): void;
};

/** One of a few, all in sight, each with what it means. */
export function Choice<Value extends string>({pointer, legend, options, value, trouble, onChoose}: ChoiceGiven<Value>) {
	const id = fieldId(pointer);
	return (
		<fieldset id={id} class="choice" tabIndex={-1} aria-describedby={trouble ? `${id}-trouble` : undefined}>
			<legend>{legend}</legend>
			{options.map(option => (
				<label key={option.value} class="tick">
					<input
						type="radio"
						name={id}
						value={option.value}
						checked={value === option.value}
						onChange={() => onChoose(option.value)}
					/>
					<span>
						{option.label}
						{option.hint && <small class="quiet">{option.hint}</small>}
					</span>
				</label>
			))}
			{trouble && (
				<small id={`${id}-trouble`} class="level-caution">
					{trouble}
				</small>
			)}
		</fieldset>
	);
}

type TickGiven = {pointer: string; label: string; checked: boolean; trouble: string | null; onTick(on: boolean): void};

/** One yes or no. */
export function Tick({pointer, label, checked, trouble, onTick}: TickGiven) {
	const id = fieldId(pointer);
	return (
		<div class="field">
			<label class="tick">
				<input
					id={id}
					type="checkbox"
					checked={checked}
					aria-describedby={trouble ? `${id}-trouble` : undefined}
					aria-invalid={trouble !== null}
					onChange={event => onTick(event.currentTarget.checked)}
				/>
				<span>{label}</span>
			</label>
			{trouble && (
				<small id={`${id}-trouble`} class="level-caution">
					{trouble}
				</small>
			)}
		</div>
	);
}

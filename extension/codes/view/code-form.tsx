import {useEffect, useId, useState} from 'preact/hooks';
import type {PanelView} from '../../panel/view.ts';
import type {Understood} from '../understand.ts';
import type {CodeCheckState} from './use-code-check.ts';

type Given = Pick<PanelView, 'words' | 'codes'> & {check: CodeCheckState};

/** The code, whose it is, and the two acts: to look, which is not counted, and to check, which is. */
export function CodeForm({words, codes, check}: Given) {
	const id = useId();
	const [names, setNames] = useState<readonly string[]>([]);
	const [brandNeeded, setBrandNeeded] = useState(false);
	useEffect(() => void codes.brandNames().then(setNames, () => undefined), [codes]);
	const {understood, brandName} = check;
	// Our own codes are found without a name; what is not needed is neither asked for nor sent
	const asksBrand = understood.is === 'mistyped' || (understood.is === 'code' && understood.form === 'own');
	const brand = (asksBrand && brandName.trim()) || null;

	const ask = async (act: 'peek' | 'query') => {
		if (understood.is !== 'code') return;
		const needed = understood.form === 'own' && brand === null && understood.gtin === null;
		setBrandNeeded(needed);
		if (needed) return;
		const {code, gtin} = understood;
		await check.ask({act, code, brand, gtin, country: await codes.country()});
	};
	return (
		<form
			class="code-form"
			onSubmit={event => {
				event.preventDefault();
				void ask('peek');
			}}
		>
			<label>
				<span>{words.say('code.text')}</span>
				<input
					dir="ltr"
					value={check.text}
					maxLength={2000}
					autocomplete="off"
					autocapitalize="characters"
					spellcheck={false}
					placeholder={words.say('code.text-hint')}
					aria-describedby={`${id}-read`}
					onInput={event => check.type(event.currentTarget.value)}
				/>
			</label>
			<div id={`${id}-read`} role="status" class="code-read">
				<WhatItIs understood={understood} words={words} />
			</div>
			{asksBrand && (
				<BrandField
					words={words}
					names={names}
					value={brandName}
					isMissed={brandNeeded && brand === null}
					onName={check.nameBrand}
				/>
			)}
			<dl class="code-acts">
				<dt>
					<button type="submit" disabled={understood.is !== 'code'}>
						{words.say('code.peek')}
					</button>
				</dt>
				<dd class="quiet">{words.say('code.peek-why')}</dd>
				<dt>
					<button type="button" class="primary" disabled={understood.is !== 'code'} onClick={() => void ask('query')}>
						{words.say('code.query')}
					</button>
				</dt>
				<dd class="quiet">{words.say('code.query-why')}</dd>
			</dl>
			<p class="quiet">{words.say('code.sent')}</p>
			{understood.is === 'code' && <OwnSystem words={words} check={check} code={understood.code} />}
		</form>
	);
}

/** Offers to have the brand's own system asked: who it is and what it gets stand beside the button. */
function OwnSystem({words, check, code}: Pick<Given, 'words' | 'check'> & {code: string}) {
	const {registered} = check;
	if (!registered?.verifier) return null;
	const {name: brand, verifier: host} = registered;
	const language = words.language.slice(0, 2);
	return (
		<div class="code-own-system">
			<p class="quiet">{words.say('code.own-system', {brand, host, language})}</p>
			<p class="acts">
				<button type="button" onClick={() => void check.ask({act: 'verifier', code, brand, consentTo: host, language})}>
					{words.say('code.own-system-ask', {host})}
				</button>
			</p>
		</div>
	);
}

type Field = {
	words: PanelView['words'];
	names: readonly string[];
	value: string;
	/** one asked without it */
	isMissed: boolean;
	onName(name: string): void;
};

/** Whose code it is, with the names of registered brands at hand. */
function BrandField({words, names, value, isMissed, onName}: Field) {
	const id = useId();
	return (
		<label>
			<span>{words.say('code.brand')}</span>
			<input
				value={value}
				list={`${id}-names`}
				maxLength={100}
				autocomplete="off"
				aria-describedby={`${id}-why`}
				aria-invalid={isMissed}
				onInput={event => onName(event.currentTarget.value)}
			/>
			<datalist id={`${id}-names`}>
				{names.map(name => (
					<option key={name} value={name} />
				))}
			</datalist>
			<small id={`${id}-why`} class={isMissed ? 'level-caution' : 'quiet'} role={isMissed ? 'alert' : undefined}>
				{words.say(isMissed ? 'code.brand-needed' : 'code.brand-why')}
			</small>
		</label>
	);
}

/** What was typed or read, before anybody is asked. */
function WhatItIs({understood, words}: {understood: Understood; words: PanelView['words']}) {
	switch (understood.is) {
		case 'nothing':
			return null;
		case 'mistyped':
			return (
				<p class="level-caution">
					{words.say('code.mistyped')} {words.say(`code.mistyped.${understood.why}`)}
				</p>
			);
		case 'code':
			return (
				<p class="quiet">
					{words.say(understood.digits ? 'code.is.digits' : `code.is.${understood.form}`)}
					{understood.gtin && ` ${words.say('code.is.gtin', {gtin: understood.gtin})}`}
				</p>
			);
		case 'product-number':
			return <p>{words.say('code.product-number', {gtin: understood.gtin})}</p>;
		case 'elsewhere':
			return <p>{words.say('code.elsewhere', {host: understood.host})}</p>;
		case 'faulty':
			return <p>{words.say('code.faulty', {text: understood.text})}</p>;
	}
}

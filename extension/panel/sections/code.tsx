import type {ComponentType} from 'preact';
import {useEffect, useState} from 'preact/hooks';
import type {HandedPicture} from '../../codes/from-page/handed-picture.ts';
import {checksShown} from '../../codes/question.ts';
import type {CodeCheckGiven} from '../../codes/view/code-check.tsx';
import {Disclosure} from '../disclosure.tsx';
import type {PanelState} from '../state.ts';
import {useRemembered} from '../use-remembered.ts';
import type {PanelView} from '../view.ts';
import type {Section} from './section.ts';

/** Whose product the page is about, or whose codes it asks for. */
function brandOnPage(state: PanelState): string | null {
	if (state.is === 'judged') return state.facts.brand;
	const asked = state.is === 'query-page' && state.verdict.findings.find(({signal}) => signal === 'query-page');
	return asked && typeof asked.about.brand === 'string' ? asked.about.brand : null;
}

/** "Check a code": one line until it is wanted, here or on the menu of an image. */
export const code: Section = {id: 'code', place: 'main', View: CodeSection};

function CodeSection(view: PanelView) {
	const {words, codes, memory, state} = view;
	const kept = useRemembered(memory, () => memory.codeChecks(checksShown), []);
	const checks = kept.is === 'here' ? kept.value : [];
	const count = new Set(checks.map(({key}) => key)).size;
	const [picture, setPicture] = useState<HandedPicture | null>(null);
	const [brand, setBrand] = useState<string | null>(null);
	const onPage = brandOnPage(state);
	useEffect(() => codes.onHanded(setPicture), [codes]);
	useEffect(() => {
		let stale = false;
		setBrand(null);
		// A name that only the page knows is not sent anywhere unasked
		if (onPage) void codes.brandNamed(onPage).then(found => !stale && setBrand(found?.name ?? null));
		return () => {
			stale = true;
		};
	}, [codes, onPage]);
	return (
		<Disclosure
			class="code"
			title={words.say('code.title')}
			note={count > 0 ? words.say('code.earlier-count', {count}) : ''}
			wanted={picture}
		>
			{kept.is === 'failed' && <p role="alert">{words.say('history.failed', {detail: kept.detail})}</p>}
			<WhenOpened {...view} checks={checks} brand={brand} picture={picture} />
		</Disclosure>
	);
}

/** What reads codes comes with GS1's tables: it is fetched when it is wanted first, so the panel opens as soon as before. */
function WhenOpened(given: CodeCheckGiven) {
	const [Check, setCheck] = useState<ComponentType<CodeCheckGiven> | null>(null);
	useEffect(() => {
		void import('../../codes/view/code-check.tsx').then(({CodeCheck}) => setCheck(() => CodeCheck));
	}, []);
	return Check && <Check {...given} />;
}

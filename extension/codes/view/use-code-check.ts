import {useEffect, useRef, useState} from 'preact/hooks';
import type {CodeQuestion, CodeReply} from '../question.ts';
import type {FoundSymbol} from '../reading/find-symbols.ts';
import {type Understood, understand, understandAll} from '../understand.ts';
import type {CodeBrand, CodeTools} from './code-tools.ts';

/** What reading a picture came to. `choices`: several things stand in it. */
export type Reading =
	| {is: 'none'}
	| {is: 'reading'}
	| {is: 'found'}
	| {is: 'choices'; choices: readonly Understood[]}
	| {is: 'no-code' | 'no-picture' | 'not-reachable'}
	| {is: 'failed'; detail: string};

/** A question under way or answered. `since`: ISO instant. */
export type Asked = {question: CodeQuestion; since: string; reply: CodeReply | null};

const nothing: Understood = {is: 'nothing'};

/** One code from a text or a picture to its answer. `brand`: whose thing is in front of the shopper, when that is known. */
export function useCodeCheck(tools: CodeTools, brand: string | null) {
	const [text, setText] = useState('');
	const [brandTyped, setBrandTyped] = useState<string | null>(null);
	const [registered, setRegistered] = useState<CodeBrand | null>(null);
	const forms = registered?.forms ?? null;
	/** read in a picture; what is typed comes in its place */
	const [scanned, setScanned] = useState<Understood | null>(null);
	const [reading, setReading] = useState<Reading>({is: 'none'});
	const [asked, setAsked] = useState<Asked | null>(null);
	const turn = useRef(0);
	const named = (brandTyped ?? brand ?? '').trim();

	useEffect(() => {
		let stale = false;
		setRegistered(null);
		if (named) void tools.brandNamed(named).then(found => !stale && setRegistered(found));
		return () => {
			stale = true;
		};
	}, [tools, named]);

	const take = (found: Understood) => {
		setScanned(found);
		setText(found.is === 'code' ? found.shown : '');
		setReading({is: 'found'});
		setAsked(null);
	};
	const takeSymbols = (symbols: readonly FoundSymbol[]) => {
		const all = understandAll(symbols, forms);
		const codes = all.filter(({is}) => is === 'code');
		const [first] = all;
		if (!first) setReading({is: 'no-code'});
		else if (codes.length > 1) setReading({is: 'choices', choices: codes});
		else take(first);
	};

	return {
		text,
		brandName: brandTyped ?? brand ?? '',
		/** the brand that is named, when it is registered */
		registered,
		understood: scanned ?? (text.trim() === '' ? nothing : understand({data: text}, forms)),
		reading,
		asked,
		type(next: string) {
			setText(next);
			setScanned(null);
			setReading({is: 'none'});
			setAsked(null);
		},
		nameBrand: setBrandTyped,
		take,
		takeSymbols,
		/** Reads one picture; of two, the later one counts. Answers whether it held anything. */
		async read(file: Blob): Promise<boolean> {
			const mine = ++turn.current;
			setReading({is: 'reading'});
			setAsked(null);
			try {
				const picture = await tools.bitmapOf(file);
				if (mine !== turn.current) {
					picture?.close();
					return true;
				}
				if (!picture) setReading({is: 'no-picture'});
				const symbols = picture ? await tools.find(picture) : null;
				if (symbols && mine === turn.current) takeSymbols(symbols);
				return symbols !== null && symbols.length > 0;
			} catch (error) {
				if (mine === turn.current) setReading({is: 'failed', detail: String(error)});
				return false;
			}
		},
		setReading,
		async ask(question: CodeQuestion): Promise<void> {
			const mine = ++turn.current;
			const since = new Date().toISOString();
			setAsked({question, since, reply: null});
			const reply = await tools
				.ask(question)
				.catch((error: unknown): CodeReply => ({is: 'no-answer', detail: String(error)}));
			if (mine === turn.current) setAsked({question, since, reply});
		},
	};
}
export type CodeCheckState = ReturnType<typeof useCodeCheck>;

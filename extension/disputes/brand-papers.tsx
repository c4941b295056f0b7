import {useEffect, useId, useState} from 'preact/hooks';
import {type ReadStatement, readBrandStatement} from '../../shared/disputes/brand-statement.ts';
import type {DisputeMatter} from '../../shared/disputes/matter.ts';
import {readStatementFile} from '../../shared/disputes/statement-file.ts';
import type {Words} from '../locales/index.ts';
import type {Paper} from '../reports/paper.ts';
import type {PaperGiven} from './kept-papers.ts';

type Given = {
	words: Words;
	papers: readonly Paper[];
	matter: Pick<DisputeMatter, 'brandsKnown' | 'offer'>;
	give(file: File): Promise<PaperGiven>;
	takeOut(id: string): Promise<void>;
};

type Came = PaperGiven | {failed: string} | null;

/** Statements of the brand that the shopper got: given as files, and said of each whether anybody vouches for it. */
export function BrandPapers({words, papers, matter, give, takeOut}: Given) {
	const id = useId();
	const [came, setCame] = useState<Came>(null);
	const take = async (input: HTMLInputElement) => {
		const file = input.files?.[0];
		if (!file) return;
		setCame(await give(file).catch((error: unknown) => ({failed: String(error)})));
		// The same file can be chosen again, after it was mended
		input.value = '';
	};
	return (
		<div class="field">
			<label for={id}>
				<span>{words.say('pack.statement')}</span>
			</label>
			<ul class="pack-papers">
				{papers.map(paper => (
					<li key={paper.id}>
						<bdi>{paper.name}</bdi> <span class="quiet">{words.bytes(paper.blob.size)}</span>
						<br />
						<Standing paper={paper} words={words} matter={matter} />
						<br />
						<button
							type="button"
							aria-label={words.say('pack.statement-out-of', {name: paper.name})}
							onClick={() => void takeOut(paper.id)}
						>
							{words.say('pack.statement-out')}
						</button>
					</li>
				))}
			</ul>
			<input
				id={id}
				type="file"
				accept=".pdf,.json,.jws,.txt,.jpg,.jpeg,.png,.webp"
				aria-describedby={`${id}-why`}
				onChange={event => void take(event.currentTarget)}
			/>
			<small id={`${id}-why`} class="quiet">
				{words.say('pack.statement-why')}
			</small>
			{came !== null && came !== 'kept' && (
				<p role="alert">
					{typeof came === 'object'
						? words.say('pack.statement-failed', {detail: came.failed})
						: words.say(`pack.statement.${came}`)}
				</p>
			)}
		</div>
	);
}

type StandingGiven = {paper: Paper; words: Words; matter: Given['matter']};

/** Was it checked, and with what outcome? */
function Standing({paper, words, matter: {brandsKnown, offer}}: StandingGiven) {
	const [read, setRead] = useState<ReadStatement | null>(null);
	useEffect(() => {
		let isOver = false;
		const check = async () => {
			const found = readStatementFile(new Uint8Array(await paper.blob.arrayBuffer()));
			const token = found.is === 'signed' ? found.token : null;
			const result = token === null ? null : await readBrandStatement(token, brandsKnown, offer.brand);
			if (!isOver) setRead(result);
		};
		void check();
		return () => {
			isOver = true;
		};
	}, [paper.id, brandsKnown]);
	if (read === null) return <span>{words.say('pack.statement-unchecked')}</span>;
	if (!('statement' in read)) return <span>{words.say(`pack.statement-${read.is}`)}</span>;
	const brand = read.statement.brand.name;
	return (
		<span>
			{words.say(`pack.statement-${read.is}`, {brand})}
			{!read.isOfOffer && ` ${words.say('pack.statement-other')}`}
		</span>
	);
}

import type {ComponentChildren} from 'preact';
import type {Finding} from '../../../shared/trust/finding.ts';
import type {Words} from '../../locales/index.ts';
import {witnessText} from '../../locales/witness-text.ts';
import {MandateChain} from '../mandate-chain.tsx';
import {OutLink, safeAddress} from '../out-link.tsx';

type Given = {finding: Finding; detail: string | null; decides: boolean; words: Words};

/** One finding opened: what it means, who says so, since and until when, how it was checked, where it stands. */
export function FindingDetail({finding, detail, decides, words}: Given) {
	const {witness, strength, since, until, link, chain} = finding;
	const source = safeAddress(link);
	return (
		<>
			{detail && <p>{detail}</p>}
			<dl>
				<Line term={words.say('evidence.who')}>{witnessText(witness, words)}</Line>
				{since && (
					<Line term={words.say('evidence.since')}>
						<time dateTime={since}>{words.day(since)}</time>
					</Line>
				)}
				{until && (
					<Line term={words.say('evidence.until')}>
						<time dateTime={until}>{words.day(until)}</time>
					</Line>
				)}
				<Line term={words.say('evidence.how')}>{words.say(`how.${witness.kind}.${strength}`)}</Line>
				{source && (
					<Line term={words.say('evidence.source')}>
						<OutLink href={source.href} words={words}>
							{words.say(isReasoned(finding) ? 'evidence.statement' : 'evidence.open-source', {host: source.host})}
						</OutLink>
					</Line>
				)}
			</dl>
			{chain && (
				<>
					<h4>{words.say('chain.title')}</h4>
					<MandateChain chain={chain} words={words} />
				</>
			)}
			{decides && <p class="quiet">{words.say('evidence.decides')}</p>}
		</>
	);
}

/** What was decided is published with a statement of reasons. */
const isReasoned = ({signal}: Finding): boolean => signal === 'decision' || signal === 'warning';

const Line = ({term, children}: {term: string; children: ComponentChildren}) => (
	<div>
		<dt>{term}</dt>
		<dd>{children}</dd>
	</div>
);

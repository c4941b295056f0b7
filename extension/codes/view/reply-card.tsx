import type {VerifierSaid} from '../../../shared/codes/contract-verifier.ts';
import {troubleText} from '../../locales/refusals/trouble-text.ts';
import {LevelMark} from '../../panel/level-mark.tsx';
import {useWaited} from '../../panel/use-waited.ts';
import type {PanelView} from '../../panel/view.ts';
import type {Act, CodeQuestion, CodeReply} from '../question.ts';
import {answerText} from './answer-text.ts';
import {ClaimForm} from './claim-form.tsx';
import {ProductCompared} from './product-compared.tsx';
import type {Asked, CodeCheckState} from './use-code-check.ts';

type Given = Pick<PanelView, 'words' | 'now' | 'codes'> & {asked: Asked; ask: CodeCheckState['ask']};

/** What came of a question, and what one can do then. */
export function ReplyCard({asked, ask, words, now, codes}: Given) {
	const {question, reply} = asked;
	if (reply === null) return <Asking asked={asked} words={words} />;
	if (reply.is === 'brand-said') return <BrandSaid said={reply.said} words={words} />;
	if (reply.is !== 'answered') return <NoAnswer asked={asked} reply={reply} words={words} ask={ask} />;
	const {answer} = reply;
	const {level, title, lines, advice} = answerText(answer, words, now);
	const thing = question.act === 'verifier' ? null : pick(question);
	const mayClaim = answer.answer !== 'recalled' && 'claimedAt' in answer && answer.claimedAt === null;
	return (
		<section class={`card card-verdict level-${level}`} aria-labelledby="code-answer">
			<LevelMark level={level} size={28} />
			<div>
				<h3 id="code-answer">{title}</h3>
				{lines.map(line => (
					<p key={line}>{line}</p>
				))}
				<p>
					<strong>{advice}</strong>
				</p>
				{answer.answer !== 'unknown' && (
					<>
						<p class="quiet">{words.say('code.never-proof')}</p>
						<ProductCompared answer={answer} words={words} codes={codes} />
					</>
				)}
				{thing && mayClaim && (
					<ClaimForm
						words={words}
						now={now}
						codes={codes}
						onClaim={said => void ask({act: 'claim', ...thing, ...said})}
					/>
				)}
			</div>
		</section>
	);
}

const pick = ({code, brand, gtin}: Exclude<CodeQuestion, {act: 'verifier'}>) => ({code, brand, gtin});

/** The brand's own answer, as it came. */
function BrandSaid({said: {host, said, trouble}, words}: {said: VerifierSaid; words: Given['words']}) {
	return (
		<section class="card" aria-labelledby="code-answer">
			<h3 id="code-answer">{words.say('code.own-system-said', {host})}</h3>
			{said !== null ? (
				<blockquote class="code-said">
					<bdi>{said}</bdi>
				</blockquote>
			) : (
				<p>{words.say('code.own-system-silent', {detail: trouble ?? ''})}</p>
			)}
			<p class="quiet">{words.say('code.own-system-note')}</p>
		</section>
	);
}

function Asking({asked, words}: Pick<Given, 'asked' | 'words'>) {
	const waited = useWaited(asked.since);
	return (
		<p class="card quiet">{words.say(waited === 'long' ? 'code.asking.still' : `code.asking.${asked.question.act}`)}</p>
	);
}

const isCounted = (act: Act) => act === 'query' || act === 'claim';

type Missed = Exclude<CodeReply, {is: 'answered' | 'brand-said'}>;

function NoAnswer({asked, reply, words, ask}: Pick<Given, 'asked' | 'words' | 'ask'> & {reply: Missed}) {
	const again = reply.is === 'no-answer' || reply.is === 'too-many';
	const text =
		reply.is === 'no-answer'
			? words.say(isCounted(asked.question.act) ? 'code.no-answer.query' : 'code.no-answer.peek')
			: words.say(`code.${reply.is}`);
	return (
		<section class="card" aria-labelledby="code-answer">
			<h3 id="code-answer">{words.say(`code.${reply.is}.title`)}</h3>
			<p>{text}</p>
			{reply.is === 'too-many' && reply.after !== null && (
				<p>{words.say('code.too-many.after', {count: Math.max(1, Math.ceil(reply.after / 60))})}</p>
			)}
			{'detail' in reply && <p class="quiet">{words.say('code.detail', {detail: troubleText(reply.detail, words)})}</p>}
			{again && (
				<p class="acts">
					<button type="button" onClick={() => void ask(asked.question)}>
						{words.say('act.try-again')}
					</button>
				</p>
			)}
		</section>
	);
}

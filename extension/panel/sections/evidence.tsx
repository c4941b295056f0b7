import {useId, useState} from 'preact/hooks';
import type {Finding} from '../../../shared/trust/finding.ts';
import {decidingFinding} from '../headline.ts';
import {Icon} from '../icon.tsx';
import {LevelMark} from '../level-mark.tsx';
import {isJudged} from '../state.ts';
import type {PanelView} from '../view.ts';
import {FindingDetail} from './finding-detail.tsx';
import type {Section} from './section.ts';

/** What is known, line by line: how strong, what; one tap below: who says so, since when, how it was checked. */
export const evidence: Section = {
	id: 'evidence',
	place: 'main',
	View(view) {
		const {state, words} = view;
		if (!isJudged(state)) return null;
		const {findings} = state.verdict;
		const decides = decidingFinding(state.verdict);
		return (
			<section class="evidence" aria-labelledby="evidence-title">
				<h2 id="evidence-title">
					{words.say('evidence.title')}
					<span class="note">{words.say('evidence.count', {count: findings.length})}</span>
				</h2>
				{findings.length === 0 ? (
					<p class="quiet">{words.say('evidence.empty')}</p>
				) : (
					<ul class="rows">
						{findings.map((finding, index) => (
							<Row
								key={`${finding.signal}/${finding.what}/${index}`}
								{...view}
								finding={finding}
								decides={finding === decides}
							/>
						))}
					</ul>
				)}
			</section>
		);
	},
};

function Row({finding, decides, ...view}: PanelView & {finding: Finding; decides: boolean}) {
	const [open, setOpen] = useState(false);
	const id = useId();
	const {words, textOf} = view;
	const {title, detail} = textOf(finding);
	return (
		<li class={`row strength-${finding.strength}`}>
			<h3>
				<button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
					<Icon name={finding.strength} />
					<span class="strength">{words.say(`strength.${finding.strength}`)}</span>
					<span class="what">
						{(finding.level === 'caution' || finding.level === 'warning') && (
							<span class={`level-${finding.level} inline-mark`}>
								<LevelMark level={finding.level} size={16} />
							</span>
						)}
						{title}
					</span>
					<Icon name="chevron" />
				</button>
			</h3>
			<div id={id} class="detail" hidden={!open}>
				{open && <FindingDetail finding={finding} detail={detail} decides={decides} words={words} />}
			</div>
		</li>
	);
}

import {Level} from '../../shared/trust/finding.ts';
import type {Words} from '../locales/index.ts';
import {LevelMark} from '../panel/level-mark.tsx';

/** All verdicts there are, from best to worst: shape, word, colour. */
export const Levels = ({words}: {words: Words}) => (
	<ul class="levels">
		{Level.options.map(level => (
			<li key={level} class={`level-${level}`}>
				<LevelMark level={level} size={20} />
				{words.say(level === 'warning' ? 'warning.offer' : `level.${level}`)}
			</li>
		))}
	</ul>
);

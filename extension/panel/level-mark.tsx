import type {Level} from '../../shared/trust/finding.ts';
import {levelShapes} from './level-shapes.ts';

/** The level's shape alone; the word always stands beside it, so it is silent to a screen reader. */
export const LevelMark = ({level, size = 24}: {level: Level; size?: number}) => (
	<svg class="level-mark" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
		<path d={levelShapes[level]} />
	</svg>
);

import type {JSX} from 'preact';
import type {Level} from '../../shared/trust/finding.ts';

/** One shape for each level, so that nobody needs the colour: 24 × 24, drawn in the text's colour. */
const shapes: Record<Level, JSX.Element> = {
	verified: (
		<>
			<path d="m12 1.9 2.4 1.9 3-.3 1.1 2.8 2.8 1.1-.3 3 1.9 2.4-1.9 2.4.3 3-2.8 1.1-1.1 2.8-3-.3-2.4 1.9-2.4-1.9-3 .3-1.1-2.8-2.8-1.1.3-3L1.1 12.8 3 10.4l-.3-3 2.8-1.1 1.1-2.8 3 .3z" />
			<path d="m7.8 12.9 2.9 2.9 5.6-6.2" />
		</>
	),
	clear: <circle cx="12" cy="12" r="9.2" />,
	unknown: (
		<>
			<circle cx="12" cy="12" r="9.2" />
			<path d="M8 12h8" />
		</>
	),
	caution: (
		<>
			<path d="M12 3 1.8 20.6h20.4z" />
			<path d="M12 9.4v5.2M12 17.3v.4" />
		</>
	),
	warning: (
		<>
			<path d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z" />
			<path d="M12 7.2v6M12 16.4v.4" />
		</>
	),
};

/** The level's shape alone; the word always stands beside it, so it is silent to a screen reader. */
export const LevelMark = ({level, size = 24}: {level: Level; size?: number}) => (
	<svg class="level-mark" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
		{shapes[level]}
	</svg>
);

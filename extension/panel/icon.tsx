import type {JSX} from 'preact';

const shapes = {
	proved: <path d="m3.2 8.6 3 3 6.6-7.2" />,
	claimed: <path d="M2.6 8.4c1.6-2.6 3.4-2.6 5.4-.9s3.8 1.7 5.4-.9" />,
	unknown: <path d="M5.4 6.2c0-3.6 5.4-3.6 5.4-.4 0 2-2.7 2.1-2.7 4M8.1 12.5v.4" />,
	chevron: <path d="m6 3.5 4.5 4.5L6 12.5" />,
	more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.2" />,
	back: <path d="M10 3.5 5.5 8l4.5 4.5" />,
	up: <path d="M3.5 10 8 5.5 12.5 10" />,
	down: <path d="M3.5 6 8 10.5 12.5 6" />,
	remove: <path d="m4 4 8 8M12 4l-8 8" />,
} satisfies Record<string, JSX.Element>;

/** A small sign beside a word: 16 × 16, in the text's colour, silent to a screen reader. */
export const Icon = ({name}: {name: keyof typeof shapes}) => (
	<svg class={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
		{shapes[name]}
	</svg>
);

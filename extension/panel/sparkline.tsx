import type {PricePoint} from './prices-seen.ts';

const width = 96;
const height = 24;
const margin = 2;

/** Prices over time as steps: a price holds until another was seen. `label` says the same in words. */
export function Sparkline({points, label}: {points: readonly PricePoint[]; label: string}) {
	const path = stepPath(points);
	const [x, y] = path.at(-1)!;
	return (
		<svg
			class="sparkline"
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role="img"
			aria-label={label}
		>
			<title>{label}</title>
			<polyline points={path.map(corner => corner.join(',')).join(' ')} />
			<circle cx={x} cy={y} r="2" />
		</svg>
	);
}

/** Corners of the line in the picture's own units. */
export function stepPath(points: readonly PricePoint[]): [number, number][] {
	const times = points.map(({at}) => Date.parse(at));
	const prices = points.map(({minor}) => minor);
	const [start, end] = [Math.min(...times), Math.max(...times)];
	const [low, high] = [Math.min(...prices), Math.max(...prices)];
	const scale = (value: number, least: number, most: number, room: number) =>
		round(margin + (most === least ? 0.5 : (value - least) / (most - least)) * (room - 2 * margin));
	return points.flatMap(({minor}, index) => {
		const x = scale(times[index]!, start, end, width);
		const y = round(height - scale(minor, low, high, height));
		const before = points[index - 1];
		return before
			? [[x, round(height - scale(before.minor, low, high, height))] as [number, number], [x, y]]
			: [[x, y]];
	});
}

const round = (value: number): number => Math.round(value * 10) / 10;

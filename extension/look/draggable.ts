type Corner = {right: number; bottom: number};

/** Less than this is a click with a trembling hand, in CSS pixels. */
const threshold = 4;
/** Stays in sight: from each edge, in CSS pixels. */
const margin = 4;

/**
 * Lets a person drag an element by its corner; `move` while it goes, `dropped` at the end. The click that ends a drag is
 * swallowed. Events a script made are not listened to.
 */
export function draggable(
	element: HTMLElement,
	signal: AbortSignal,
	{move, dropped}: {move(to: Corner): void; dropped(at: Corner): void},
): void {
	let grip: {x: number; y: number; from: Corner} | null = null;
	let moved = false;

	const to = ({clientX, clientY}: PointerEvent, {x, y, from}: {x: number; y: number; from: Corner}): Corner => {
		const {width, height} = element.getBoundingClientRect();
		const within = (value: number, most: number) => Math.round(Math.max(margin, Math.min(value, most - margin)));
		return {
			right: within(from.right + x - clientX, innerWidth - width),
			bottom: within(from.bottom + y - clientY, innerHeight - height),
		};
	};
	const on = (
		type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
		act: (event: PointerEvent) => void,
	) => element.addEventListener(type, event => event.isTrusted && act(event), {signal});

	on('pointerdown', event => {
		if (event.button !== 0) return;
		const {right, bottom} = element.getBoundingClientRect();
		moved = false;
		grip = {x: event.clientX, y: event.clientY, from: {right: innerWidth - right, bottom: innerHeight - bottom}};
		element.setPointerCapture(event.pointerId);
	});
	on('pointermove', event => {
		if (!grip) return;
		moved ||= Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > threshold;
		if (moved) move(to(event, grip));
	});
	on('pointerup', event => {
		if (grip && moved) dropped(to(event, grip));
		grip = null;
	});
	on('pointercancel', () => {
		grip = null;
	});
	element.addEventListener(
		'click',
		event => {
			if (moved) event.stopImmediatePropagation();
			moved = false;
		},
		{signal, capture: true},
	);
}

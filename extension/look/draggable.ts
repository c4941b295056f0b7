type Corner = {right: number; bottom: number};

/** Less than this is a click with a trembling hand, in CSS pixels. */
const threshold = 4;
/** Stays in sight: from each edge, in CSS pixels. */
const margin = 4;

/**
 * Lets a person drag an element that stands at `start`; `move` while it goes, `dropped` at the end. The click that ends a drag is
 * swallowed. Events that a script made are not listened to.
 */
export function draggable(
	element: HTMLElement,
	start: Corner,
	move: (to: Corner) => void,
	dropped: (at: Corner) => void,
): void {
	let at = start;
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
	) => element.addEventListener(type, event => event.isTrusted && act(event));

	on('pointerdown', event => {
		if (event.button !== 0) return;
		moved = false;
		grip = {x: event.clientX, y: event.clientY, from: at};
		element.setPointerCapture(event.pointerId);
	});
	on('pointermove', event => {
		if (!grip) return;
		moved ||= Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > threshold;
		if (!moved) return;
		at = to(event, grip);
		move(at);
	});
	on('pointerup', () => {
		if (grip && moved) dropped(at);
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
		true,
	);
}

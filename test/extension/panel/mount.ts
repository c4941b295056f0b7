import type {ComponentChild} from 'preact';
import {render} from 'preact';
import {act} from 'preact/test-utils';

/** Renders into an empty page and waits until everything asked of the memory is there. */
export async function mount(vnode: ComponentChild): Promise<HTMLElement> {
	const page = document.createElement('div');
	document.body.replaceChildren(page);
	await settle(() => render(vnode, page));
	return page;
}

/** Does something and waits for what follows from it. */
export async function settle(step: () => void): Promise<void> {
	// The first round runs the step and the effects it leads to, the second what those asked for.
	await act(async () => {
		step();
		await macrotask();
	});
	await act(macrotask);
}

const macrotask = () => new Promise<void>(resolve => setTimeout(resolve));

export const text = (element: Element | null | undefined): string =>
	(element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The button with these words on it, or said for it. */
export function button(within: ParentNode, words: string): HTMLButtonElement {
	const found = [...within.querySelectorAll('button')].find(
		one => text(one).includes(words) || one.getAttribute('aria-label')?.includes(words),
	);
	if (!found) throw new Error(`no button "${words}"`);
	return found;
}

import {expect, test} from 'vitest';
import {history} from '../../../extension/panel/sections/history.tsx';
import {facts, judged, visit} from './given.ts';
import {looks, memoryOf} from './given-memory.ts';
import {states} from './given-states.ts';
import {viewOf} from './given-view.ts';
import {button, mount, settle, text} from './mount.ts';

const {View} = history;
const kettle = visit(9, {
	facts: {...facts, title: 'Kettle', store: 'kessel.example'},
	verdict: judged('warning').verdict,
});

async function opened(memory = memoryOf([...looks, kettle])) {
	const page = await mount(<View {...viewOf(states['no page']!, {memory})} />);
	await settle(() => button(page, 'History').click());
	return page;
}
const titles = (page: ParentNode) => [...page.querySelectorAll('.visit a')].map(text);
const choose = (control: Element, value: string, event: string) =>
	settle(() => {
		(control as HTMLInputElement).value = value;
		control.dispatchEvent(new Event(event, {bubbles: true}));
	});

test('is one line with the count until it is opened', async () => {
	const page = await mount(<View {...viewOf(states['no page']!)} />);
	expect(text(page)).toContain('4 visits');
	expect(page.querySelector('.visit')).toBeNull();
});

test('teaches when it is empty', async () => {
	const page = await opened(memoryOf([]));
	expect(text(page)).toContain('in this browser only');
	expect(page.querySelector('input')).toBeNull();
});

test('is searched as one types, and filtered by verdict and shop', async () => {
	const page = await opened();
	await choose(page.querySelector('input')!, 'kett', 'input');
	expect(titles(page)).toEqual(['Kettle']);
	await choose(page.querySelector('input')!, '', 'input');
	const [level, store] = page.querySelectorAll('select');
	await choose(level!, 'warning', 'change');
	expect(titles(page)).toEqual(['Kettle']);
	await choose(store!, 'aliexpress', 'change');
	expect(text(page)).toContain('No visit fits');
	await settle(() => button(page, 'Show all').click());
	expect(titles(page)).toHaveLength(5);
});

test('a deleted visit comes back by undo, which the keyboard is on at once', async () => {
	const page = await opened();
	await settle(() => button(page, 'Delete visit: Kettle').click());
	expect(titles(page)).not.toContain('Kettle');
	expect(text(page.querySelector('[role="status"]'))).toContain('1 visit deleted');
	expect(document.activeElement).toBe(button(page, 'Undo'));
	await settle(() => button(page, 'Undo').click());
	expect(titles(page)).toContain('Kettle');
	expect(text(page.querySelector('[role="status"]'))).toBe('1 visit is back');
});

test('all visits can be deleted and brought back', async () => {
	const page = await opened();
	await settle(() => button(page, 'Delete all').click());
	expect(titles(page)).toEqual([]);
	await settle(() => button(page, 'Undo').click());
	expect(titles(page)).toHaveLength(5);
});

test('long histories come in parts', async () => {
	const many = Array.from({length: 45}, (_, id) => visit(id));
	const page = await opened(memoryOf(many));
	expect(titles(page)).toHaveLength(20);
	await settle(() => button(page, 'Show more').click());
	expect(titles(page)).toHaveLength(40);
});

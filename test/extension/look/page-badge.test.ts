// @vitest-environment happy-dom
import {readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {levelColours} from '../../../extension/look/level-colours.ts';
import {createPageBadge} from '../../../extension/look/page-badge.ts';
import type {ToPage} from '../../../extension/platform/messages.ts';
import {Level} from '../../../shared/trust/finding.ts';

type Face = Extract<ToPage, {is: 'show-badge'}>;
const face = (more: Partial<Face> = {}): Face => ({
	is: 'show-badge',
	level: 'verified',
	text: 'Verified seller · Lumora',
	hint: 'Details are in the panel',
	right: 16,
	bottom: 24,
	...more,
});

let root: ShadowRoot;
let badge: ReturnType<typeof createPageBadge>;
const host = () => document.querySelector<HTMLElement>('touchstone-badge');
const settle = () => new Promise(resolve => setTimeout(resolve, 5));

beforeEach(() => {
	const attach = HTMLElement.prototype.attachShadow;
	vi.spyOn(HTMLElement.prototype, 'attachShadow').mockImplementation(function (this: HTMLElement, init) {
		expect(init.mode).toBe('closed');
		root = attach.call(this, init);
		return root;
	});
	badge = createPageBadge(document, () => {});
});
afterEach(() => {
	badge.hide();
	vi.restoreAllMocks();
});

describe('the badge in the page', () => {
	test.each(Level.options)('shows level %s as words, a shape and a name for the accessibility tree', level => {
		badge.show(face({level}));
		const button = root.querySelector('button')!;
		expect(button.dataset.level).toBe(level);
		expect(button.getAttribute('aria-label')).toBe('Touchstone: Verified seller · Lumora');
		expect(button.querySelector('span')?.textContent).toBe('Verified seller · Lumora');
		expect(button.querySelector('svg path')?.getAttribute('d')).toMatch(/^[mM]/);
	});

	test('takes text as text', () => {
		badge.show(face({text: '<img src=x onerror=alert(1)>'}));
		expect(root.querySelector('img')).toBeNull();
		expect(root.querySelector('span')?.textContent).toBe('<img src=x onerror=alert(1)>');
	});

	test('stands outside of the page’s flow, by inline rules no style sheet can beat', () => {
		badge.show(face());
		const {style} = host()!;
		expect(host()!.parentElement).toBe(document.documentElement);
		for (const name of ['all', 'position', 'display', 'z-index'])
			expect(style.getPropertyPriority(name)).toBe('important');
		expect(style.getPropertyValue('position')).toBe('fixed');
	});

	test('is one at a time, and gone when told', () => {
		badge.show(face());
		badge.show(face({level: 'warning'}));
		expect(document.querySelectorAll('touchstone-badge')).toHaveLength(1);
		badge.hide();
		badge.hide();
		expect(host()).toBeNull();
	});

	test('comes back when the page takes it away, twenty times and no more', async () => {
		badge.show(face());
		let returns = 0;
		for (let time = 0; time < 30; time++) {
			host()?.remove();
			await settle();
			if (host()) returns++;
		}
		expect(returns).toBe(20);
	});

	test('does not come back when we took it away', async () => {
		badge.show(face());
		badge.hide();
		await settle();
		expect(host()).toBeNull();
	});

	test('does not hear keys and clicks that a script of the page made', () => {
		badge.show(face());
		document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
		root.querySelector('button')!.dispatchEvent(new MouseEvent('click', {bubbles: true}));
		expect(host()).not.toBeNull();
		expect(root.querySelector('span')?.textContent).toBe('Verified seller · Lumora');
	});

	test('works where the page’s elements bear the names of the document’s methods', () => {
		Object.defineProperty(document, 'createElement', {value: document.body, configurable: true});
		Object.defineProperty(document, 'documentElement', {value: document.body, configurable: true});
		badge.show(face());
		Reflect.deleteProperty(document, 'createElement');
		Reflect.deleteProperty(document, 'documentElement');
		expect(host()?.parentElement).toBe(document.documentElement);
	});
});

test('its colours are the panel’s', () => {
	const tokens = readFileSync('shared/look/tokens.css', 'utf8');
	for (const level of Level.options) {
		const [ink, ground, nightInk, nightGround] = levelColours[level];
		expect(tokens).toContain(`--${level}: light-dark(${ink}, ${nightInk});`);
		expect(tokens).toContain(`--${level}-ground: light-dark(${ground}, ${nightGround});`);
	}
});

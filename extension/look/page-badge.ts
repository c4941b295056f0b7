import {levelShapes} from '../panel/level-shapes.ts';
import type {ToPage} from '../platform/messages.ts';
import {badgeName} from './badge-name.ts';
import {draggable} from './draggable.ts';
import {keepAttached} from './keep-attached.ts';
import {levelColours} from './level-colours.ts';
import {make, makeSvg} from './unclobbered.ts';

type Face = Extract<ToPage, {is: 'show-badge'}>;
type Corner = {right: number; bottom: number};

/** How long the badge says where the panel is, in ms. */
const hintTime = 6000;

const sheet =
	'button{all:initial;box-sizing:border-box;display:flex;align-items:center;gap:6px;max-width:min(320px,90vw);min-height:32px;padding:4px 12px 4px 8px;border:1px solid;border-radius:16px;font:600 13px/1.3 system-ui,sans-serif;color-scheme:light dark;cursor:pointer;touch-action:none;user-select:none;box-shadow:0 1px 4px #0004}' +
	'button:focus-visible{outline:2px solid #b8892b;outline-offset:2px}' +
	'span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.hint{white-space:normal}' +
	'svg{flex:none;width:18px;height:18px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}' +
	'@media print{button{display:none}}';

/**
 * One line over the lower corner of the page: display only. A page can hide or fake it, so it decides nothing; the
 * toolbar and the panel are the truth. Nothing of the page is moved, and events made by its scripts are not heard.
 */
export function createPageBadge(document: Document, onMoved: (corner: Corner) => void) {
	let remove = () => {};

	function show({level, text, hint, right, bottom}: Face): void {
		remove();
		const host = make(document, badgeName);
		const root = host.attachShadow({mode: 'closed'});
		dress(root, document);
		const button = make(document, 'button');
		const line = make(document, 'span');
		const say = (words: string) => {
			line.textContent = words;
			line.className = words === hint ? 'hint' : '';
			button.setAttribute('aria-label', `Touchstone: ${words}`);
		};
		const [ink, ground, nightInk, nightGround] = levelColours[level];
		button.dataset.level = level;
		button.style.color = `light-dark(${ink},${nightInk})`;
		button.style.background = `light-dark(${ground},${nightGround})`;
		button.append(drawShape(document, levelShapes[level]), line);
		root.append(button);
		say(text);

		place(host, {right, bottom});
		const attached = keepAttached(document, host);
		remove = attached.remove;
		draggable(button, {right, bottom}, corner => attached.restyle(() => place(host, corner)), onMoved);
		button.addEventListener('click', ({isTrusted}) => {
			if (!isTrusted) return;
			say(hint);
			setTimeout(() => say(text), hintTime);
		});
	}

	const hide = () => remove();
	addEventListener('keydown', ({isTrusted, key}) => isTrusted && key === 'Escape' && hide(), true);
	return {show, hide};
}

/** Inline and important: no rule in the page's style sheets is stronger. */
function place({style}: HTMLElement, {right, bottom}: Corner): void {
	const rules = `all:initial;display:block;position:fixed;z-index:2147483647;right:min(${right}px,100vw - 64px);bottom:min(${bottom}px,100vh - 48px);`;
	style.cssText = rules.replaceAll(';', '!important;');
}

/** A constructed sheet is no inline style: a strict content security policy does not concern it. */
function dress(root: ShadowRoot, document: Document): void {
	try {
		const made = new CSSStyleSheet();
		made.replaceSync(sheet);
		root.adoptedStyleSheets = [made];
	} catch {
		// A browser that refuses sheets made outside of the page.
		const style = make(document, 'style');
		style.textContent = sheet;
		root.append(style);
	}
}

function drawShape(document: Document, data: string): Element {
	const svg = makeSvg(document, 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('aria-hidden', 'true');
	const path = makeSvg(document, 'path');
	path.setAttribute('d', data);
	svg.append(path);
	return svg;
}

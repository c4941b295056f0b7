import {expect, test} from 'vitest';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import {EveryShopChoice} from '../../../extension/options/every-shop-choice.tsx';
import {button, mount, settle, text} from '../panel/mount.ts';
import {optionsViewOf} from './given-options.ts';

/** A browser that holds one permission, asks a person who answers `allows`, and tells of every change. */
function browserOf({on = false, allows = true} = {}) {
	let show = (_: boolean) => {};
	const change = (now: boolean) => {
		on = now;
		show(on);
	};
	return {
		change,
		asked: [] as boolean[],
		watch(listener: (on: boolean) => void) {
			show = listener;
			show(on);
			return () => {
				show = () => {};
			};
		},
		async turn(to: boolean) {
			this.asked.push(to);
			if (allows) change(to);
			return allows;
		},
	};
}

test('every shop is watched after a click and the browser’s question, and can be turned off again', async () => {
	const everyShop = browserOf();
	const page = await mount(<EveryShopChoice {...optionsViewOf({everyShop})} />);
	expect(text(page)).toContain('Only the 2 stores');
	expect(everyShop.asked).toEqual([]);
	await settle(() => button(page, 'Watch every shop').click());
	expect(text(page)).toContain('Every shop is watched.');
	await settle(() => button(page, 'Stop watching every shop').click());
	expect(text(page)).toContain('Only the 2 stores');
	expect(everyShop.asked).toEqual([true, false]);
});

test('a person who says no is told that nothing changed', async () => {
	const page = await mount(<EveryShopChoice {...optionsViewOf({everyShop: browserOf({allows: false})})} />);
	await settle(() => button(page, 'Watch every shop').click());
	expect(text(page.querySelector('[role=status]'))).toMatch(/Only the 2 stores.*did not allow/);
});

test('what is changed in the browser’s own settings is shown at once', async () => {
	const everyShop = browserOf();
	const page = await mount(<EveryShopChoice {...optionsViewOf({everyShop})} />);
	await settle(() => everyShop.change(true));
	expect(text(page)).toContain('Every shop is watched.');
	await settle(() => everyShop.change(false));
	button(page, 'Watch every shop');
});

test.each(languages.map(({id}) => id))('says all of it in %s', async language => {
	for (const on of [true, false]) {
		const view = optionsViewOf({words: wordsFor(language, []), everyShop: browserOf({on, allows: false})});
		const page = await mount(<EveryShopChoice {...view} />);
		expect(page.querySelectorAll('button')).toHaveLength(1);
		expect(text(page)).not.toMatch(/undefined|\{\w+\}/);
	}
});

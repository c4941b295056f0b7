import {expect, test} from 'vitest';
import {languages, wordsFor} from '../../../extension/locales/index.ts';
import {Welcome} from '../../../extension/welcome/welcome.tsx';
import {optionsViewOf, settings} from '../options/given-options.ts';
import {button, mount, settle, text} from '../panel/mount.ts';

test.each(languages.map(({id}) => id))('explains before it asks, in %s', async language => {
	const words = wordsFor(language, []);
	const page = await mount(<Welcome {...optionsViewOf({words})} />);
	const all = text(page);
	expect(all.indexOf(words.say('welcome.leaves'))).toBeLessThan(all.indexOf(words.say('welcome.choices')));
	expect(all.indexOf(words.say('welcome.limits'))).toBeLessThan(all.indexOf(words.say('welcome.choices')));
	expect(all).not.toMatch(/undefined|\{\w+\}/);
});

test('its end is kept, and said', async () => {
	const kept: unknown[] = [];
	const page = await mount(<Welcome {...optionsViewOf({keep: async (...one) => void kept.push(one)})} />);
	await settle(() => button(page, 'Start').click());
	expect(kept).toEqual([['welcomed', true]]);
	const after = await mount(<Welcome {...optionsViewOf({settings: {...settings, welcomed: true}})} />);
	expect(text(after)).toContain('Ready.');
});

test('says whom it asks, or that it asks nobody', async () => {
	const some = await mount(<Welcome {...optionsViewOf()} />);
	expect(text(some)).toContain('Records come from 127.0.0.1:8787.');
	const none = await mount(
		<Welcome {...optionsViewOf({settings: {...settings, api: {...settings.api, key: null}}})} />,
	);
	expect(text(none)).toContain('No server is asked yet');
});

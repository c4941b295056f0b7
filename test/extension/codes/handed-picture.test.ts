import {expect, test} from 'vitest';
import {type HandedPicture, handPicture, takePictures} from '../../../extension/codes/from-page/handed-picture.ts';

type Listener = (changes: Record<string, {newValue?: unknown}>) => void;

/** The session's storage of a browser, in memory. */
function session() {
	const kept = new Map<string, unknown>();
	const listeners = new Set<Listener>();
	const tell = (key: string, newValue?: unknown) => {
		for (const listener of listeners) listener({[key]: {newValue}});
	};
	return {
		kept,
		area: {
			get: async (key: string) => (kept.has(key) ? {[key]: kept.get(key)} : {}),
			async set(items: Record<string, unknown>) {
				for (const [key, value] of Object.entries(items)) {
					kept.set(key, value);
					tell(key, value);
				}
			},
			async remove(key: string) {
				kept.delete(key);
				tell(key);
			},
		},
		changes: {
			addListener: (listener: Listener) => void listeners.add(listener),
			removeListener: (listener: Listener) => void listeners.delete(listener),
		},
	};
}

const picture: HandedPicture = {seen: null, source: 'https://images.shop.example/7.jpg'};
const soon = () => new Promise(done => setTimeout(done, 5));

test('a picture waits until the panel is open, is taken once, and nothing of it stays', async () => {
	const {area, changes, kept} = session();
	const taken: HandedPicture[] = [];
	await handPicture(area, 7, picture);
	const stop = takePictures({area, changes}, 7, one => taken.push(one));
	await soon();
	expect([taken, kept.size]).toEqual([[picture], 0]);
	await handPicture(area, 7, {...picture, seen: 'data:,'});
	await soon();
	expect(taken).toHaveLength(2);
	stop();
	await handPicture(area, 7, picture);
	await soon();
	expect(taken).toHaveLength(2);
});

test('one that is handed over just while the panel opens is not taken twice', async () => {
	const {area, changes} = session();
	const taken: HandedPicture[] = [];
	takePictures({area, changes}, 7, one => taken.push(one));
	await handPicture(area, 7, picture);
	await soon();
	expect(taken).toHaveLength(1);
});

test('pictures of another tab are left to its panel', async () => {
	const {area, changes, kept} = session();
	const taken: HandedPicture[] = [];
	takePictures({area, changes}, 7, one => taken.push(one));
	await handPicture(area, 8, picture);
	await soon();
	expect([taken.length, kept.size]).toEqual([0, 1]);
});

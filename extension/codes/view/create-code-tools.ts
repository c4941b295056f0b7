import {findBrand, indexBrands} from '../../../shared/trust/brand-index.ts';
import type {Database} from '../../history/database.ts';
import {createDexieShelf} from '../../history/dexie-shelf.ts';
import {browser, ownUrl} from '../../platform/browser.ts';
import {browserNet} from '../../platform/browser-net.ts';
import {originOf} from '../../platform/reachable.ts';
import {readSettings} from '../../platform/settings.ts';
import {askBackground} from '../../platform/tell-background.ts';
import {fetchPicture} from '../from-page/fetch-picture.ts';
import {takePictures} from '../from-page/handed-picture.ts';
import type {CodeReply} from '../question.ts';
import {bitmapOf} from '../reading/bitmap-of.ts';
import {createScanner} from '../reading/scanner.ts';
import type {CodeTools} from './code-tools.ts';

/** What a page of the extension can do about codes in this browser; pictures of `tab` are handed to it. */
export function createCodeTools(database: Database, tab: number | null): CodeTools {
	const scanner = createScanner();
	const brands = () => createDexieShelf(database).brands();
	const pictures = {
		...browserNet(database),
		mayReach: (url: string) => browser.permissions.contains({origins: [originOf(url)]}),
	};
	return {
		async ask(question) {
			// The background answers this message with what `askCode` answers, and nothing to what does not fit its schema
			const reply = (await askBackground({is: 'ask-code', question})) as CodeReply | undefined;
			return reply ?? {is: 'refused', detail: 'not-readable'};
		},
		find: scanner.find,
		bitmapOf,
		async brandNamed(name) {
			const brand = findBrand(indexBrands(await brands()), name);
			if (!brand) return null;
			const {forms = [], ours = false, verifier = null} = brand.codes ?? {};
			// What only its own system knows may look like anything
			return {name: brand.name, forms: forms.length > 0 || (ours && !verifier) ? forms : null, verifier};
		},
		brandNames: async () => (await brands()).map(({name}) => name).sort((a, b) => a.localeCompare(b)),
		country: async () => (await readSettings(database)).country,
		camera: () =>
			navigator.mediaDevices.getUserMedia({
				audio: false,
				video: {facingMode: 'environment', width: {ideal: 1920}, height: {ideal: 1080}},
			}),
		async mayUseCamera() {
			const asked = await navigator.permissions.query({name: 'camera'}).catch(() => null);
			return asked?.state === 'granted';
		},
		openCameraPage: () => void browser.tabs.create({url: ownUrl('/code.html')}),
		onHanded(take) {
			if (tab === null) return () => {};
			const {session} = browser.storage;
			return takePictures({area: session, changes: session.onChanged}, tab, take);
		},
		fetchPicture: source => fetchPicture(pictures, source),
		pictureAsked: url =>
			void pictures.sent({at: new Date().toISOString(), url, why: 'picture', status: null, bytes: 0, took: 0}),
	};
}

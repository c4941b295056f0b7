import type {Words} from '../locales/index.ts';
import type {Memory} from '../panel/memory.ts';
import type {Settings} from '../platform/settings.ts';
import type {ServerAnswer} from './ask-server.ts';

/** Keeps one setting and applies it at once. Rejects when it could not be kept. */
export type Keep = <Name extends keyof Settings>(name: Name, value: Settings[Name]) => Promise<void>;

/** All that the settings page and the welcome page are given. They ask nothing of the browser by themselves. */
export type OptionsView = {
	words: Words;
	/** ISO instant of this rendering */
	now: string;
	settings: Settings;
	keep: Keep;
	memory: Memory;
	/** asks the browser for permission to reach a server; must be called straight from a click */
	allow(base: string): Promise<boolean>;
	/** shops that no store file knows. `turn` must be called straight from a click; false: the browser did not let us */
	everyShop: {watch(show: (on: boolean) => void): () => void; turn(on: boolean): Promise<boolean>};
	/** other servers that the trusted one names */
	namedMirrors(): Promise<readonly string[]>;
	askServer(base: string): Promise<ServerAnswer>;
	storeName(store: string): string;
	/** stores that are read by themselves, as people call them */
	storeNames: readonly string[];
	version: string;
};

import type {CodeTools} from '../codes/view/code-tools.ts';
import type {Words} from '../locales/index.ts';
import type {ReportTools} from '../reports/view/report-tools.ts';
import type {FindingText} from './finding-text.ts';
import type {Memory} from './memory.ts';
import type {Site} from './site.ts';
import type {PanelState} from './state.ts';

/** What a person can set going from the panel. Each answers at once; the tab's state follows. */
export type Actions = {
	/** read and look up this tab again; on a site that is not watched: read it once */
	lookAgain(): void;
	/** nothing is read on this site's store any more; it is undone by `turnOn` */
	turnOff(site: Site): void;
	turnOn(store: string): void;
	openSettings(): void;
	/** hands over a file on how this page was read, without its texts; nothing is sent */
	saveReport(state: PanelState): void;
};

/** All that the panel and its sections are given. They ask nothing of the browser by themselves. */
export type PanelView = {
	state: PanelState;
	words: Words;
	/** ISO instant of this rendering */
	now: string;
	memory: Memory;
	act: Actions;
	codes: CodeTools;
	reports: ReportTools;
	/** a store's own spelling: aliexpress → AliExpress */
	storeName(store: string): string;
	textOf: FindingText;
};

import {findingText} from '../../../extension/locales/findings/index.ts';
import {wordsFor} from '../../../extension/locales/index.ts';
import type {PanelState} from '../../../extension/panel/state.ts';
import type {Actions, PanelView} from '../../../extension/panel/view.ts';
import {now} from './given.ts';
import {noCodes} from './given-codes.ts';
import {memoryOf} from './given-memory.ts';
import {noReports} from './given-reports.ts';

export const noActions: Actions = {
	lookAgain() {},
	turnOff() {},
	turnOn() {},
	openSettings() {},
	saveReport() {},
};

/** A panel in one state, in British English. */
export const viewOf = (state: PanelState, change: Partial<PanelView> = {}): PanelView => ({
	state,
	words: wordsFor('en', ['en-GB']),
	now,
	memory: memoryOf(),
	act: noActions,
	codes: noCodes,
	reports: noReports,
	storeName: store => (store === 'aliexpress' ? 'AliExpress' : store),
	textOf: findingText('en', {locale: 'en-GB'}),
	...change,
});

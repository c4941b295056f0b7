import type {PageFacts} from '../../shared/product.ts';
import type {Verdict} from '../../shared/trust/finding.ts';
import type {Case} from '../../shared/trust/signal.ts';
import type {Recalled} from '../history/recall.ts';
import type {Remembered} from '../history/remember.ts';
import type {Words} from '../locales/index.ts';
import type {Lookup} from '../lookup/lookup.ts';
import type {PanelState} from '../panel/state.ts';
import type {ToPage} from '../platform/messages.ts';
import type {Settings} from '../platform/settings.ts';
import type {ToolbarFace} from './badge-face.ts';
import type {Look, ReaderJob} from './look.ts';

/** A document of a tab; null: whichever its top frame shows. */
export type Where = {tab: number; documentId: string | null};

/** What the shopper chose, as far as looking is concerned. */
export type Choices = {settings: Settings; words: Words; everyShop: boolean};

/** Everything that looking touches; the background builds it from the browser, tests from fakes. */
export type LooksWorld = {
	/** looks outlive the worker's sleep, not the browser */
	session: {load(): Promise<Look[]>; keep(look: Look): Promise<void>; forget(tab: number): Promise<void>};
	states: {
		read(tab: number): Promise<PanelState>;
		publish(tab: number, state: PanelState): Promise<void>;
		forget(tab: number): Promise<void>;
	};
	choices(): Promise<Choices>;
	/**
	 * whether a document bears a mark of selling one product, and which document that is, as far as the browser tells; null:
	 * it is gone, or the browser does not allow it
	 */
	findMark(where: Where): Promise<{isMarked: boolean; documentId: string | null} | null>;
	/** brings what shows the badge into a page of a shop that is no registered store; once in a document */
	bringLoader(where: Where): Promise<void>;
	/** sends the reader into a document; false: it is gone, or the browser does not allow it */
	inject(where: Where, job: ReaderJob): Promise<boolean>;
	/** what a document shows; nothing happens when it is gone */
	tellPage(where: Where, message: ToPage): void;
	paintToolbar(tab: number, face: ToolbarFace): void;
	lookup: Pick<Lookup, 'find'>;
	judge(given: Case): Verdict;
	/** the same of a page that sells nothing and asks for a code */
	judgeQueryPage(given: Case): Verdict;
	marketplaces: Case['records']['marketplaces'];
	remember(seen: {facts: PageFacts; verdict: Verdict; at: string; insteadOf: number | null}): Promise<Remembered>;
	/** what the history tells of it */
	recall(seen: {facts: PageFacts; at: string; insteadOf: number | null}): Promise<Recalled>;
	now(): Date;
	newToken(): string;
	wait(ms: number): Promise<void>;
};

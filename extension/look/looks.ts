import {subjectsOf} from '../../shared/address.ts';
import type {PageFacts} from '../../shared/product.ts';
import {storageTrouble} from '../history/storage-trouble.ts';
import {isJudged, type PanelState} from '../panel/state.ts';
import type {PageSender} from '../platform/mailbox.ts';
import type {FromPage} from '../platform/messages.ts';
import {pageBadge, toolbarFace} from './badge-face.ts';
import {findMark} from './find-mark.ts';
import type {Look} from './look.ts';
import {createLookBook, isSameDocument} from './look-book.ts';
import type {Choices, LooksWorld} from './looks-world.ts';
import {outcomeOf} from './outcome.ts';
import {pageKind} from './page-kind.ts';
import {sameAddress} from './same-address.ts';
import {createTurns} from './turns.ts';
import {weigh} from './weigh.ts';
import {weighQueryPage} from './weigh-query-page.ts';

type PageRead = Extract<FromPage, {is: 'page-read'}>;

/** After an in-page change of address, before the reader is sent, in ms: redirects and clean-ups come in a row. */
const breath = 250;
/** For the reader to answer, in ms; it gives up by itself before. */
const patience = 15_000;
/** The reader corrects itself a few times; more of them come from a page that plays the reader. */
const mostAnswers = 20;
/** The page part asks for a dozen readings at most; a process that was taken over would ask without end. */
const mostReadings = 30;

/** Looks at what every tab shows: watch → read → look up → judge → show → remember. Results of older looks are dropped. */
export function createLooks(world: LooksWorld) {
	const book = createLookBook(world.session);
	let choices: Choices | null = null;
	const choose = async () => {
		choices = await world.choices();
		return choices;
	};

	const kindOf = ({url, byHand}: Pick<Look, 'url' | 'byHand'>, {settings, everyShop}: Choices) =>
		pageKind(url, {byHand, everyShop, storesOff: settings.storesOff});

	/** visits are written after they were shown */
	const turns = createTurns();
	/** what was last shown of each tab */
	const shown = new Map<number, PanelState>();

	function show({tab, documentId}: Pick<Look, 'tab' | 'documentId'>, state: PanelState): void {
		const before = shown.get(tab);
		shown.set(tab, state);
		// The panel first: what is painted below takes words and several calls
		world.states.publish(tab, state).catch((error: unknown) => {
			// Left at what stood there before, the panel would wait without end. A few words may still find room.
			if (shown.get(tab) !== state || state.is === 'failed') return;
			const detail = storageTrouble(error)?.kind ?? 'full';
			show({tab, documentId}, {is: 'failed', why: 'storage', detail});
		});
		if (choices) world.paintToolbar(tab, toolbarFace(state, choices.words));
		const badge = isJudged(state) && choices ? pageBadge(state, choices.words, choices.settings.badge) : null;
		// Each word costs the page time; what was shown before this worker slept is not known any more
		if (badge || before === undefined || isJudged(before))
			world.tellPage({tab, documentId}, badge ?? {is: 'hide-badge'});
	}

	/** Runs a step of a look; what goes wrong is shown, unless the look is over. */
	async function attempt(look: Look, step: () => Promise<unknown>): Promise<void> {
		try {
			await step();
		} catch (error) {
			if (!book.isCurrent(look)) return;
			const trouble = storageTrouble(error);
			if (trouble) show(look, {is: 'failed', why: 'storage', detail: trouble.kind});
			else show(look, {is: 'failed', why: 'unexpected', detail: String(error).slice(0, 500)});
		}
	}

	/** A new look begins: from here on nothing of the one before is shown any more. Null: there is nothing to read. */
	async function begin(tab: number, url: string, {documentId, byHand}: {documentId: string | null; byHand: boolean}) {
		const before = book.of(tab);
		const inPage = before !== null && before.documentId === documentId && !sameAddress(before.url, url);
		const token = world.newToken();
		const fresh = {phase: 'waiting', answers: 0, readings: 0, asked: null, visit: null} as const;
		const look = book.write({tab, token, url, documentId, byHand, inPage, ...fresh});
		let toRead: Look | null = null;
		await attempt(look, async () => {
			const kind = kindOf(look, choices ?? (await choose()));
			if (!book.isCurrent(look)) return;
			show(look, kind.is === 'settled' ? kind.state : {is: 'reading', url});
			if (kind.is === 'settled') book.change(look, {phase: 'read'});
			else toRead = look;
		});
		return toRead;
	}

	/** Sends the reader, where the address tells nothing only to a page that bears a mark. `orElse`: what a refusal means; null: the document may still be on its way. */
	async function send(begun: Look | null, documentId: string | null, orElse: 'reader-blocked' | null): Promise<void> {
		// A worker that has just woken does not know the shopper's choices yet.
		const chosen = begun && (choices ?? (await choose().catch(() => null)));
		if (!chosen || book.newest(begun)?.phase !== 'waiting') return;
		const kind = kindOf(begun, chosen);
		if (kind.is !== 'readable') return;
		const found = kind.needsMark ? await findMark(world, {tab: begun.tab, documentId}, orElse === null) : null;
		if (book.newest(begun)?.phase !== 'waiting') return;
		const there = found ? found.documentId : documentId;
		if (found && !found.isMarked) {
			const unmarked = book.change(begun, {phase: 'read', documentId: there});
			if (unmarked) show(unmarked, {is: 'not-a-listing', host: new URL(begun.url).host});
			return;
		}
		// Only now it is known whether the document is the one from before
		const inPage = begun.inPage && (!found || there === begun.documentId);
		const look = book.change(begun, {phase: 'reading', documentId: there, inPage});
		if (!look) return;

		const {place, listing} = kind;
		const job = {look: look.token, url: look.url, domain: place.domain, listing, inPage};
		const where = {tab: look.tab, documentId: there};
		void watch(look);
		if (await world.inject(where, job)) {
			if (found) void world.bringLoader(where);
			return;
		}
		const unread = book.change(look, {phase: orElse ? 'read' : 'waiting'});
		if (unread && orElse) show(unread, {is: 'not-understood', url: unread.url, why: orElse});
	}

	/** A reader that never answers, or never gets there, is not waited for without end. */
	async function watch(look: Look): Promise<void> {
		await world.wait(patience);
		const silent = book.newest(look)?.phase === 'reading' ? book.change(look, {phase: 'read'}) : null;
		if (silent) show(silent, {is: 'not-understood', url: silent.url, why: 'page-unreadable'});
	}

	function mayAskFor(look: Look, facts: PageFacts): boolean {
		const {seller} = subjectsOf(facts);
		if (seller !== null && look.asked === null) book.change(look, {asked: seller});
		return look.asked === null || look.asked === seller;
	}

	async function judged(look: Look, facts: PageFacts): Promise<void> {
		const {settings} = choices ?? (await choose());
		// What an earlier reading of this look began has to be known by now
		await turns.past(look.tab);
		const mayAsk = mayAskFor(look, facts);
		const insteadOf = book.visitOf(look);
		const weighing = weigh(world, facts, {country: settings.country, mayAsk, insteadOf});
		// A fuller reading replaces the verdict in one step, without a flicker in between.
		const since = world.now().toISOString();
		if (look.answers === 1) show(look, {is: 'asking', facts, server: settings.api.base, since});
		const weighed = await weighing;
		if (!book.isCurrent(look)) return;
		show(look, {is: 'judged', facts, ...weighed});
		await turns.take(look.tab, async () => {
			const {verdict, at} = weighed;
			const {visit, isNew} = await world.remember({facts, verdict, at, insteadOf: book.visitOf(look)});
			book.began(look, isNew ? visit.id : null);
		});
	}

	async function queryPageJudged(look: Look, facts: PageFacts): Promise<void> {
		const {settings} = choices ?? (await choose());
		const state = await weighQueryPage(world, facts, settings);
		if (book.isCurrent(look)) show(look, state);
	}

	return {
		/** The loader runs in a document, or the document came back from the back/forward cache. `url`: the browser's word. */
		async pageShown({tab, documentId}: PageSender, url: string): Promise<void> {
			await book.ready;
			const look = book.of(tab);
			const known = look && look.phase !== 'waiting' && sameAddress(look.url, url);
			if (known && look.documentId === documentId) return;
			if (known && look.documentId === null) return void book.change(look, {documentId});
			await send(await begin(tab, url, {documentId, byHand: false}), documentId, 'reader-blocked');
		},

		/**
		 * The tab's address is another, in a new document or the same. Empty: the browser does not tell it.
		 * `loaded`: nothing is under way, so a document that is not known is the one that is shown.
		 */
		async addressChanged(tab: number, url: string, {loaded = false} = {}): Promise<void> {
			await book.ready;
			const before = book.of(tab);
			if (before && sameAddress(before.url, url)) return;
			const documentId = before?.documentId ?? null;
			const look = await begin(tab, url, {documentId, byHand: false});
			if (!look || (documentId === null && !loaded)) return;
			await world.wait(breath);
			await send(look, documentId, null);
		},

		/** The tab has loaded: if no loader spoke up, as in a browser without document ids, the reader is sent all the same. */
		async loadComplete(tab: number, url: string): Promise<void> {
			await book.ready;
			const known = book.of(tab);
			const look =
				known && sameAddress(known.url, url) ? known : await begin(tab, url, {documentId: null, byHand: false});
			// A new document's loader is about to say that it is new: taken for the one before it would be read twice
			if (look?.inPage) await world.wait(breath);
			await send(look, null, 'reader-blocked');
		},

		/** Where a document stands whose reader asks for a reading; null: its look is over. The browser's word. */
		async placeOf({tab, documentId}: PageSender, {look: token}: {look: string}) {
			await book.ready;
			const look = book.of(tab);
			if (look?.token !== token || !isSameDocument(look, documentId) || look.readings >= mostReadings) return null;
			book.change(look, {readings: look.readings + 1});
			const kind = kindOf(look, choices ?? (await choose()));
			return kind.is === 'readable' ? {url: look.url, domain: kind.place.domain} : null;
		},

		/** What the reader found. All of it is the page's word, but for what the address tells. */
		async pageRead({tab, documentId}: PageSender, {look: token, url, result}: PageRead): Promise<void> {
			await book.ready;
			const look = book.of(tab);
			if (!look || look.token !== token || look.answers >= mostAnswers || !sameAddress(look.url, url)) return;
			if (!isSameDocument(look, documentId)) return;
			const read = book.change(look, {phase: 'read', documentId, answers: look.answers + 1});
			if (!read) return;
			await attempt(read, async () => {
				const kind = kindOf(read, choices ?? (await choose()));
				if (kind.is !== 'readable' || !book.isCurrent(read)) return;
				const outcome = outcomeOf(result, read.url, kind.place);
				if (outcome.is === 'settled') show(read, outcome.state);
				else await (outcome.is === 'listing' ? judged : queryPageJudged)(read, outcome.facts);
			});
		},

		/** The toolbar button was clicked: a site that is not watched is read this once. */
		async toolbarClicked(tab: number, url: string): Promise<void> {
			await book.ready;
			const kind = kindOf({url, byHand: false}, choices ?? (await choose()));
			if (kind.is === 'settled' && kind.state.is === 'not-watched') await this.lookAgain(tab, url);
			else await this.loadComplete(tab, url);
		},

		/** On the shopper's word: once more, or once on a site that is not watched. */
		async lookAgain(tab: number, url: string): Promise<void> {
			await book.ready;
			const documentId = book.of(tab)?.documentId ?? null;
			const known = book.of(tab)?.url === url ? documentId : null;
			await send(await begin(tab, url, {documentId: known, byHand: true}), known, 'reader-blocked');
		},

		/** Settings or permissions are other ones: what they decide is decided anew, at once. */
		async choicesChanged(): Promise<void> {
			await book.ready;
			const before = choices;
			const now = await choose();
			for (const look of book.all()) {
				const same = before && JSON.stringify(kindOf(look, before)) === JSON.stringify(kindOf(look, now));
				const sameAnswer =
					before?.settings.country === now.settings.country &&
					JSON.stringify(before.settings.api) === JSON.stringify(now.settings.api);
				if (same && sameAnswer) {
					const state = await world.states.read(look.tab);
					if (book.isCurrent(look)) show(look, state);
				} else {
					const {tab, url, documentId, byHand} = look;
					await send(await begin(tab, url, {documentId, byHand}), documentId, 'reader-blocked');
				}
			}
		},

		/** The shopper dragged the badge: the next one stands there, this one does already. */
		async badgeMoved(): Promise<void> {
			await choose();
		},

		/**
		 * Records are other ones than when the tabs were judged: a lifted warning goes, a new one comes. Asks nobody, but
		 * for pages that never got an answer: their one request is still owed.
		 */
		async recordsChanged(): Promise<void> {
			await book.ready;
			const {settings} = choices ?? (await choose());
			for (const look of book.all()) {
				const state = await world.states.read(look.tab);
				if (!book.isCurrent(look)) continue;
				if (state.is === 'query-page') await attempt(look, () => queryPageJudged(look, state.facts));
				if (state.is !== 'judged') continue;
				await attempt(look, async () => {
					const mayAsk = state.freshness.is === 'nothing' && mayAskFor(look, state.facts);
					const insteadOf = book.visitOf(look);
					const weighed = await weigh(world, state.facts, {country: settings.country, mayAsk, insteadOf});
					if (book.isCurrent(look)) show(look, {...state, ...weighed, at: state.at, before: state.before});
				});
			}
		},

		closed(tab: number): void {
			book.close(tab);
			shown.delete(tab);
			world.states.forget(tab).catch(() => undefined);
		},
	};
}
export type Looks = ReturnType<typeof createLooks>;

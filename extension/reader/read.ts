import {noFacts} from '../../shared/no-facts.ts';
import type {PageFacts, Source} from '../../shared/product.ts';
import {findStore, readAddress} from '../stores/index.ts';
import {readings} from '../stores/reading/index.ts';
import {readPlatform} from '../stores/reading/platforms/index.ts';
import {bounded} from './bounded.ts';
import {type Candidate, candidatesOf, type Reading} from './candidate.ts';
import {contradictionsOf} from './contradictions.ts';
import {idInAddress} from './id-in-address.ts';
import {isListing} from './is-listing.ts';
import {landmarksOf} from './landmarks.ts';
import type {Page} from './page.ts';
import {pageCurrency} from './page-currency.ts';
import {ownSeller} from './pick.ts';
import {withIdentity} from './seller-identity.ts';
import {sellsAlone} from './sells-alone.ts';
import {readJsonLd} from './sources/json-ld.ts';
import {readMeta} from './sources/meta.ts';
import {readMicrodata, readRdfa} from './sources/microdata.ts';
import {readOpenGraph} from './sources/open-graph.ts';
import {readVisible} from './sources/page.ts';
import {readState} from './sources/state.ts';
import {stateOf} from './state-product.ts';
import {survey as surveyOf} from './survey.ts';
import {readCodeForm} from './visible/code-form.ts';
import {rate} from './visible/price.ts';
import {priceTags} from './visible/price-tags.ts';
import {readRows} from './visible/rows.ts';
import {labelledSellers} from './visible/seller.ts';
import {elect} from './vote.ts';
import {toMachines} from './weights.ts';

export type PageToRead = {
	document: Document;
	url: string | URL;
	/** Registrable domain of the page, from whoever knows the public suffix list; the host name when left out. */
	domain?: string | undefined;
	/** Sources known to speak of another product, left behind by an in-page navigation: they are not heard. */
	except?: readonly Source[] | undefined;
};

export type ReadPage = {isListing: boolean; facts: PageFacts};

const sources = [readJsonLd, readMicrodata, readRdfa, readOpenGraph, readMeta, readState, readVisible];

/** A store's own reading is made for its pages: it outweighs any general rule. */
const storeTrust = 1.3;

/** A source that trips over a page says nothing; the others still speak. */
function attempt<T>(read: () => T, otherwise: T): T {
	try {
		return read();
	} catch {
		return otherwise;
	}
}

function once<T>(make: () => T): () => T {
	let made: {value: T} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}

function openPage({document, url, domain}: PageToRead): Page {
	const address = new URL(url);
	const survey = surveyOf(document);
	const landmarks = landmarksOf(survey);
	const language = (document.documentElement?.getAttribute('lang') ?? '').trim().toLowerCase();
	const page: Page = {
		document,
		url: address,
		domain: domain ?? address.hostname.replace(/^www\./, ''),
		survey,
		landmarks,
		heading: landmarks.headingText || survey.documentTitle,
		language,
		currency: pageCurrency(survey, address, language),
		tags: [],
		rows: readRows(survey),
		sellers: once(() => labelledSellers(page, page.rows)),
		state: once(() => stateOf(survey)),
	};
	return {...page, tags: priceTags(page, page.currency).map(tag => rate(tag, page))};
}

/** A crossed-out price says something only above the one that is paid now. */
const isReduction = ({price, wasPrice}: Partial<PageFacts>): boolean =>
	!price || !wasPrice || (wasPrice.currency === price.low.currency && wasPrice.minor > price.low.minor);

function assemble(page: Page, candidates: readonly Candidate[], own: Reading, facts: PageFacts): PageFacts {
	const from: PageFacts['from'] = {};
	const told: Partial<PageFacts> = {};
	for (const field of new Set(candidates.map(candidate => candidate.field))) {
		const words = candidates.filter(candidate => candidate.field === field);
		const winner = elect(own[field] === null ? words.filter(({source}) => toMachines.has(source)) : words);
		if (!winner) continue;
		from[field] = winner.source;
		// A candidate's value is of its field
		Object.assign(told, {[field]: winner.value});
	}
	if (told.seller && !Object.hasOwn(readings, facts.store)) told.seller = withIdentity(told.seller, candidates, page);
	if (!isReduction(told)) {
		told.wasPrice = null;
		delete from.wasPrice;
	}
	const asksForCode = attempt(() => readCodeForm(page), null);
	return bounded({...facts, ...told, asksForCode, from, contradictions: contradictionsOf(candidates, page)});
}

/**
 * In a store with a reading of its own only that tells one seller from another: it knows where the store writes, and
 * general rules may have found what a merchant wrote.
 */
const namedOnly = (said: Candidate): Candidate =>
	said.field === 'seller' ? {...said, value: {...said.value, kind: 'marketplace', id: null, url: null}} : said;

/** Everything the reader looked at and heard on a page, before and after the vote. */
export type Examined = {page: Page; candidates: readonly Candidate[]; facts: PageFacts};

/** Reads a page with all its sources; `readPage` is this without the workings, and never throws. */
export function examine(asked: PageToRead, blank: PageFacts = blankOf(asked)): Examined {
	const page = openPage(asked);
	// A page's domain may be `constructor`
	const readStore = Object.hasOwn(readings, blank.store) ? readings[blank.store] : undefined;
	const address = readAddress(page.url);
	const own: Reading = readStore && address ? attempt(() => readStore(page, address), {}) : {};
	const said = (readStore ? sources : [readPlatform, ...sources]).flatMap(source => attempt(() => source(page), []));
	const heard = said.filter(({source}) => !asked.except?.includes(source));
	const candidates = [...candidatesOf('page', own, storeTrust), ...(readStore ? heard.map(namedOnly) : heard)];
	return {page, candidates, facts: assemble(page, candidates, own, blank)};
}

function blankOf({url, domain}: PageToRead): PageFacts {
	const address = new URL(url);
	const store = findStore(address);
	const served = domain ?? address.hostname.replace(/^www\./, '');
	const listingId = store ? store.identify(address) : idInAddress({url: address});
	return noFacts({url: address.href.slice(0, 2048), store: store?.id ?? served, domain: served, listingId});
}

/** The address is what tells who sells in a shop without other sellers. */
const soldByStore = (facts: PageFacts): PageFacts => ({
	...facts,
	seller: ownSeller(null),
	from: {...facts.from, seller: 'url'},
});

/**
 * Reads a product page: what it says of the product, the price and the seller, and where each of it stood. All of it is
 * the page's word. Never throws, never evaluates or changes anything of the page; time and memory are bounded.
 */
export function readPage(asked: PageToRead): ReadPage {
	const blank = blankOf(asked);
	return attempt(
		() => {
			const {page, candidates, facts} = examine(asked, blank);
			const store = findStore(page.url);
			const found = isListing(page, facts, store !== null, candidates);
			return {
				isListing: found,
				facts: found && !store && !facts.seller && sellsAlone(page) ? soldByStore(facts) : facts,
			};
		},
		{isListing: false, facts: blank},
	);
}

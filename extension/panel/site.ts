import type {PanelState} from './state.ts';

/** Where a tab is. `store` is null when the state does not tell which store the host belongs to. */
export type Site = {host: string; store: string | null};

/** The site of a tab; null when there is none, or none that is read by itself. */
export function siteOf(state: PanelState): Site | null {
	switch (state.is) {
		case 'no-page':
		case 'not-watched':
		case 'failed':
			return null;
		case 'off':
			return {host: state.host, store: state.store};
		case 'not-a-listing':
			return {host: state.host, store: null};
		case 'reading':
		case 'not-understood':
			return {host: hostOf(state.url), store: null};
		case 'asking':
		case 'judged':
		case 'query-page':
			return {host: hostOf(state.facts.url), store: state.facts.store};
	}
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).hostname : address);

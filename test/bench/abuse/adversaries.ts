/** What an adversary does with its identities. Every one has a confirmed address, a photo and an order number of its own. */
export type Adversary = {
	/** `held`: the rules have to stop it; `known`: it is known that they do not */
	claim: 'held' | 'known';
	/** days over which the reports are spread */
	days: number;
	/** share of the words that are changed in each copy; 1: each text is its own */
	changed: number;
	/** every photo is another picture; else one for all */
	ownPhotos: boolean;
	/** every identity takes any of the networks; else they are dealt out evenly */
	mixed: boolean;
	/** the installs claim to be old */
	claimsOld: boolean;
	/** addresses with great providers; else all on one host */
	greatProviders: boolean;
	/** identities of a network that report; the others are not used */
	perNetwork: number;
	/** sellers that are reported */
	targets: number;
	/** tips that copy honest reports about the counterfeiters, to tie them together */
	bridges: boolean;
};

const crude: Adversary = {
	claim: 'held',
	days: 1,
	changed: 0,
	ownPhotos: false,
	mixed: false,
	claimsOld: false,
	greatProviders: false,
	perNetwork: Number.POSITIVE_INFINITY,
	targets: 1,
	bridges: false,
};
const careful: Adversary = {
	...crude,
	changed: 1,
	ownPhotos: true,
	mixed: true,
	claimsOld: true,
	greatProviders: true,
	targets: 20,
	bridges: true,
};

/** REGISTRY of adversaries, from the crudest on. */
export const adversaries = {
	'copies one report within a day': crude,
	'spreads over two months': {...crude, days: 60},
	'changes every fifth word, with photos of its own': {...crude, changed: 0.2, ownPhotos: true},
	'mixes networks, claims old installs': {...crude, mixed: true, claimsOld: true, ownPhotos: true, changed: 0.2},
	everything: {...careful, days: 60},
	'everything, against one seller': {...careful, days: 60, targets: 1},
	'everything, over half a year': {...careful, claim: 'known', days: 180},
	'everything, over four years': {...careful, claim: 'known', days: 1460},
	'everything, with three identities of each network only': {...careful, claim: 'known', days: 60, perNetwork: 3},
} as const satisfies Record<string, Adversary>;

/**
 * Every figure by which codes are judged and guarded, in one place; test/api/codes/ has a scenario for each. Ours, unless a
 * source is named: no measured figures of copied codes are published.
 */
export const thresholds = {
	/**
	 * More than so many make a code `over_limit`. A scratch code is seen by whoever holds the goods, so all who asked count: a
	 * gift, a resale and a repair each add one. An open code is photographed by anyone in the shop, so only who claimed it, and
	 * everybody is told when one of them is known to us: the others alone may be one rival.
	 */
	scratch: {holders: 4},
	open: {claimants: 4},
	/** Two claims in different countries within fewer hours than this: no parcel and hardly a traveller is so fast. */
	travel: {withinContinent: 1, betweenContinents: 8},
	/** More than so many claims within so many hours: a thing is sold, given on, and given on again, but not on one day. */
	velocity: {claims: 2, hours: 24},
	/** Questions of one network, whatever they are about. */
	questions: {most: 600, seconds: 60},
	/** Questions that are passed on to a brand's own system, which has its own limits and should not feel ours. */
	passedOn: {most: 20, seconds: 300},
	guessing: {
		/** From so many bits of room on, guessing is hopeless, and misses are not counted: 2^60 tries at 600 a minute. */
		strongBits: 60,
		/** Wrong codes that a network may ask in a day without a right one: shoppers mistype. */
		misses: 4,
		/** One more for so many different codes that were right: a shop assistant mistypes one in a hundred. */
		hitsForAMiss: 20,
		/** With so many right ones a network is known as one that has the goods. */
		familiarFrom: 3,
		/**
		 * Wrong codes of all unfamiliar networks together that a brand's codes stand in a day, as the codes that may be learned by
		 * them; of all signed-in people together as well. Two days touch each other at midnight: chance makes ten of four once in 120.
		 */
		learnedByStrangers: 2,
		learnedByPeople: 1,
		/** Wrong codes that a signed-in person may ask in a day, besides those of the network. */
		missesOfAPerson: 2,
	},
} as const;

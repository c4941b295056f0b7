/** REGISTRY of why a report leads to no case: words for whoever reported, and where the rule stands. */
export const refusalGrounds = {
	elsewhere: {
		says: 'It is handled elsewhere already, or was decided there.',
		source: 'SAMR complaint rules 2022, art. 15(2)',
	},
	'time-bar': {
		says: 'More than three years have passed since the purchase.',
		source: 'SAMR complaint rules 2022, art. 15(4)',
	},
	'no-prima-facie': {
		says: 'What was sent does not yet show that something may be wrong.',
		source: 'SAMR complaint rules 2022, art. 15(5)',
	},
	'not-about-goods': {
		says: 'It is not about whether goods are genuine; delivery, service and taste are for the store.',
		source: 'SAMR complaint rules 2022, art. 15(1)',
	},
	'not-own-use': {
		says: 'The goods were not bought for use, so no remedy of a consumer follows.',
		source: 'SAMR complaint rules 2022, art. 15(3)',
	},
	'seller-unknown': {
		says: 'The page does not tell who sells, so nobody can be heard.',
		source: 'Reg. (EU) 2022/2065 art. 16(2)',
	},
	'parallel-import': {
		says: 'The goods are genuine and came by another way than the brand’s own: that is not counterfeit.',
		source: 'this server’s rule',
	},
	abuse: {
		says: 'The report was made to harm somebody, or by a party with an interest.',
		source: 'Reg. (EU) 2022/2065 art. 23',
	},
} as const satisfies Record<string, {says: string; source: string}>;

export type RefusalGround = keyof typeof refusalGrounds;

// Object.keys forgets what it was given
export const refusalKinds = Object.keys(refusalGrounds) as RefusalGround[];

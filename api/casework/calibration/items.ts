/** A written case with a known answer. `why`: told after a try, with the rule it stands on. */
export type CalibrationItem = {id: string; title: string; tells: string; answer: Choice; why: string};

/** REGISTRY of what one can do with such a case. */
export const choices = {
	accept: 'Accept it: the seller is to be heard',
	refuse: 'Refuse it, with a reason',
	ask: 'Ask the reporter for what is missing',
	wait: 'Wait: it can not be decided yet',
	counterfeit: 'Propose “counterfeit”',
	genuine: 'Decide “genuine”',
	undecidable: 'Decide “undecidable”',
	'step-aside': 'Step aside',
} as const;
export type Choice = keyof typeof choices;

/** Twelve of them, each about one rule that decides often. */
export const calibrationItems: readonly CalibrationItem[] = [
	{
		id: 'late-parcel',
		title: 'The parcel came three weeks late',
		tells:
			'A shopper bought a watch. It came three weeks after the promised day and runs well. The report says that the seller “is a fraud”, asks for a refund, and shows the tracking page. Nothing is said about whether the watch is genuine.',
		answer: 'refuse',
		why: 'It is not about whether goods are genuine: delivery is for the store. The reporter is told so, with the reason.',
	},
	{
		id: 'good-photos',
		title: 'The label of a cream has a spelling error',
		tells:
			'A confirmed contact sends the order, four photos (box, label, batch number, a comparison with a tube bought at the brand’s shop) and the answer of the brand’s code query: unknown. The label says “moisturzing”.',
		answer: 'accept',
		why: 'Order, photos and the code’s answer are evidence at first sight. Whether it is counterfeit is for later: first the seller is heard.',
	},
	{
		id: 'no-photo',
		title: '“Obviously fake”',
		tells:
			'A confirmed contact demands one for three for a bag. There is an order number, but no photo, and the text says only that it is “obviously fake, everybody can see it”.',
		answer: 'ask',
		why: 'Something may be wrong, but nothing shows it yet. What is missing is asked for before anything is refused.',
	},
	{
		id: 'bank-decided',
		title: 'The bank gave the money back',
		tells:
			'A shopper reports a counterfeit charger and demands a refund. The card’s bank decided the same dispute last month and gave the whole price back.',
		answer: 'refuse',
		why: 'It was handled and decided elsewhere: SAMR complaint rules 2022, art. 15(2). A tip about the offer can still be sent without a demand.',
	},
	{
		id: 'silent-unreached',
		title: 'Nobody answers',
		tells:
			'The notice was pasted into the store’s message box sixteen days ago. There is no receipt, the link was not confirmed, no organization holds the shop. A neutral expert examined a sample: counterfeit.',
		answer: 'wait',
		why: 'Nothing proves that the notice arrived. A seller that was not reached is never found to sell counterfeits: try another channel first.',
	},
	{
		id: 'contest-open',
		title: 'The brand says it is counterfeit',
		tells:
			'The seller was told and answered that its goods are genuine. The rights owner examined a sample five days ago and the result, counterfeit, was told to the seller the same day. The seller has seven days to contest it.',
		answer: 'wait',
		why: 'What the rights owner had made carries a decision only when the seller’s time to contest it is over.',
	},
	{
		id: 'admitted',
		title: 'The seller says so itself',
		tells:
			'The seller confirmed the notice by its link and answered: “The supplier cheated us, these are copies, we stopped selling them.” It ticks that it admits it. It shows no invoice.',
		answer: 'counterfeit',
		why: 'An admission is a basis. That the supplier cheated is no proof of non-deception without its papers; a second reviewer has to confirm.',
	},
	{
		id: 'cheap',
		title: 'Far too cheap',
		tells:
			'Three independent reporters say that shoes at a fifth of the usual price “can not be genuine”. The seller was reached and shows invoices of the brand’s distributor for this stock, sold off at the season’s end. Nobody examined a pair.',
		answer: 'genuine',
		why: 'Price alone proves nothing, and the invoices lead to the brand. The chain that the seller showed decides.',
	},
	{
		id: 'parallel',
		title: 'Meant for another country',
		tells:
			'The reporter proves that a perfume was meant for another market: the box carries that market’s label and the brand says that the batch was sold there. The brand confirms that it made it.',
		answer: 'refuse',
		why: 'Parallel imports are genuine goods. That a brand does not want them here is no ground.',
	},
	{
		id: 'two-experts',
		title: 'Two experts disagree',
		tells:
			'The rights owner’s laboratory found a lens counterfeit; the seller contested it in time. A neutral laboratory then found that the sample does not allow a result. There are no further samples and no admission.',
		answer: 'undecidable',
		why: 'What was contested needs an independent test that says the same. There is none and there will be none: that is undecidable, and nothing is held against the seller.',
	},
	{
		id: 'brigade',
		title: 'Forty reports in an hour',
		tells:
			'Forty reports about a small shop’s phone case arrive within an hour, most with the same sentences, from new installs without orders or photos. One is older: with an order, two photos and a confirmed contact, and it says that the logo rubs off.',
		answer: 'accept',
		why: 'The one report carries a case by itself; the forty are one cluster and count as nobody. A brigade neither makes nor unmakes a case.',
	},
	{
		id: 'own-brand',
		title: 'A former employer',
		tells:
			'The case is about goods of a brand for which you worked until last year, and you still hold its shares. The evidence is clear.',
		answer: 'step-aside',
		why: 'Who has an interest does not decide, however clear it is: SAMR complaint rules 2022, art. 19.',
	},
];

import type {MeansOfPayment} from '../../shared/disputes/matter.ts';

/** What a forum was told or told on which day, YYYY-MM-DD, by the forum's id. */
export type DayAt = Readonly<Record<string, string>>;

/** What only the shopper knows of a dispute, as it is kept with the report so that it is asked once. Null: not said. */
export type DisputeAnswers = {
	paidWith: MeansOfPayment | null;
	/** `as-reported`: nothing else than the report says */
	arrival: {is: 'as-reported' | 'not-arrived'} | {is: 'on'; day: string};
	/** the latest day of delivery that the seller said */
	latestDelivery: string | null;
	telephone: string | null;
	postalAddress: string | null;
	/** when the shopper wrote to the seller there, opened the dispute there, and when it was decided there */
	told: DayAt;
	opened: DayAt;
	decided: DayAt;
};

export const noAnswers: DisputeAnswers = {
	paidWith: null,
	arrival: {is: 'as-reported'},
	latestDelivery: null,
	telephone: null,
	postalAddress: null,
	told: {},
	opened: {},
	decided: {},
};

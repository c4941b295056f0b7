import type {NewReport, OfferSeen, ReportView} from '../../shared/reports/contract.ts';
import type {TicketsOfReport} from '../../shared/service-desk/contract.ts';
import type {DisputeAnswers} from './dispute-answers.ts';
import type {LetterKind, Refusal} from './outbox/letter.ts';

/** A report that was sent, or is on its way, as IndexedDB keeps it. */
export type Report = {
	id: string;
	base: string;
	/** whoever holds it is the reporter */
	secret: string;
	/** the offer as it was sent; null: brought here from another browser, and not asked about yet */
	offer: OfferSeen | null;
	/** all that was sent; null: from another browser */
	said: NewReport | null;
	/** ISO instant of sending, by this browser's clock; null: brought here */
	sentAt: string | null;
	/** the server's answer; null: not there yet. Of a report brought here its id is known first */
	receipt: {report: string; case: string | null; joined: boolean; receivedAt: string | null} | null;
	/** as the server showed it last, and when; null: not asked yet */
	view: ReportView | null;
	askedAt: string | null;
	/** what stands between the shopper and the seller, as the server showed it last; null: not asked yet */
	tickets: TicketsOfReport | null;
	/** codes of coupons that the server showed here, by the coupon's id */
	couponCodes: Readonly<Record<string, string>>;
	/** why asking came to nothing the last time */
	trouble: string | null;
	/** what the server took not, each kind's last: its words are not lost */
	refused: readonly {id: string; kind: LetterKind; form: string | null; body: string; refusal: Refusal}[];
	/** words that are being written and were not sent yet, by the form they stand in */
	saying: Readonly<Record<string, string>>;
	/** what only the shopper knows of a dispute about it; absent: not asked yet */
	dispute?: DisputeAnswers;
	/** photos the server took not; others can be added as evidence */
	lostPhotos: readonly {place: number; detail: string}[];
	/** when the server showed something new, and when the shopper looked last */
	changedAt: string | null;
	seenAt: string | null;
};

/** Something happened that the shopper has not looked at. */
export const isNew = ({changedAt, seenAt}: Pick<Report, 'changedAt' | 'seenAt'>): boolean =>
	changedAt !== null && (seenAt === null || changedAt > seenAt);

const evidence = '/evidence';
/** Under which name photos are kept that are added to a report, until they are sent. */
export const evidenceOf = (report: string): string => report + evidence;
/** The report of such a name; null: it is none. */
export const reportOfEvidence = (of: string): string | null =>
	of.endsWith(evidence) ? of.slice(0, -evidence.length) : null;

/** A report of which nothing is known yet but how to open it. */
export const emptyReport = {
	offer: null,
	said: null,
	sentAt: null,
	view: null,
	askedAt: null,
	tickets: null,
	couponCodes: {},
	trouble: null,
	refused: [],
	saying: {},
	lostPhotos: [],
	changedAt: null,
	seenAt: null,
} as const satisfies Omit<Report, 'id' | 'base' | 'secret' | 'receipt'>;

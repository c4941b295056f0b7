/** Every way a request can fail on purpose. The code is the contract; title and status follow from it. RFC 9457. */
export const problems = {
	'invalid-request': {status: 400, title: 'The request does not fit its schema'},
	'sign-in-needed': {status: 401, title: 'Sign in, or send a key'},
	'key-unknown': {status: 401, title: 'This key is unknown, or has ended'},
	'sign-in-refused': {status: 401, title: 'The sign-in was refused'},
	'account-refused': {status: 400, title: 'The account can not be changed like that'},
	'not-allowed': {status: 403, title: 'Your role does not allow this'},
	'scope-missing': {status: 403, title: 'The key was not made for this'},
	'second-factor-needed': {status: 403, title: 'This role needs a second factor: turn it on and sign in again'},
	'foreign-origin': {status: 403, title: 'The request came from another site'},
	'not-found': {status: 404, title: 'There is nothing at this address'},
	'method-not-allowed': {status: 405, title: 'This address does not answer to that method'},
	'too-large': {status: 413, title: 'The request is larger than this address takes'},
	'not-json': {status: 415, title: 'The request must be application/json'},
	'idempotency-mismatch': {status: 422, title: 'This Idempotency-Key came with another request before'},
	'idempotency-running': {status: 409, title: 'A request with this Idempotency-Key is still being worked on'},
	'answer-not-kept': {status: 409, title: 'This was done before; what is shown once was not kept'},
	'too-many-requests': {status: 429, title: 'Too many requests'},
	'too-many': {status: 409, title: 'There are as many of these as there may be'},
	'already-there': {status: 409, title: 'This is there already'},
	'not-now': {status: 409, title: 'This can not be done as things stand'},
	'key-ended': {status: 409, title: 'The key has ended'},
	'unknown-depth': {status: 404, title: 'Buckets of this depth are not served now'},
	'fact-not-found': {status: 404, title: 'No fact has this id'},
	'id-taken': {status: 409, title: 'This id belongs to another fact'},
	'brand-not-registered': {status: 409, title: 'The brand is not registered'},
	'badge-revoked': {status: 409, title: 'The badge was revoked, which is for good'},
	'document-too-large': {status: 413, title: 'A document may have 10 MB'},
	'svg-not-taken': {status: 415, title: 'SVG pictures can hold scripts: send a PDF, PNG, JPEG or WebP'},
	'heic-not-taken': {
		status: 415,
		title: 'HEIC pictures can not be read here: save it as JPEG, or take a screenshot of it',
	},
	'document-kind-unknown': {status: 415, title: 'A document must be a PDF, PNG, JPEG or WebP'},
	'document-is-two': {status: 422, title: 'The file is two kinds of file at once'},
	'document-is-bomb': {status: 422, title: 'The file unpacks to far more than it seems'},
	'document-damaged': {status: 422, title: 'The file is damaged or cut short'},
	'image-too-large': {status: 422, title: 'The picture has more than 24 million points'},
	'pdf-acts': {status: 422, title: 'The PDF holds something that acts: print it to a new PDF'},
	'pdf-encrypted': {status: 422, title: 'The PDF is encrypted: save it without a password'},
	'no-room-for-photos': {status: 409, title: 'No more photos are taken here'},
	'no-room-for-document': {status: 409, title: 'The organization has as many documents as it may have'},
	'document-erased': {status: 410, title: 'The document was erased'},
	'photo-not-as-announced': {status: 422, title: 'The photo is not the one that was announced'},
	'changed-meanwhile': {status: 409, title: 'Somebody changed it since you looked'},
	'chain-does-not-hold': {status: 422, title: 'The chain from the owner of the mark to the seller does not hold'},
	'checklist-open': {status: 422, title: 'Before a grant every item of the checklist has to be met'},
	'party-to-it': {status: 403, title: 'Who belongs to a party does not decide about it'},
	'other-reviewer-needed': {status: 409, title: 'Another reviewer has to decide'},
	'calibration-needed': {status: 403, title: 'Pass the calibration first: cases with known answers'},
	'findings-do-not-hold': {status: 422, title: 'The decision can not rest on these findings'},
	'seller-not-proved': {status: 409, title: 'The organization has not proved that it is this seller'},
	'file-not-utf8': {status: 415, title: 'The file must be UTF-8'},
	'wrong-offset': {status: 409, title: 'The upload has to go on where the server has it'},
	'report-refused': {status: 422, title: 'This report can not be taken'},
	'reporter-suspended': {status: 403, title: 'No reports are taken from this contact for a time'},
	'no-decision': {status: 409, title: 'A warning needs a decision that stands'},
	'statutory-sum-stays': {
		status: 409,
		title: 'A sum is due by a decision: it stays, unless you repeat the sum and say that this comes in its place',
	},
	'coupon-used': {status: 409, title: 'The coupon was used'},
	'coupon-expired': {status: 409, title: 'The coupon has expired'},
	'coupon-other-currency': {status: 422, title: 'The coupon is in another currency than the order'},
	'coupon-below-minimum': {status: 422, title: 'The order is below the coupon’s minimum'},
	busy: {status: 503, title: 'The server can not answer just now'},
	unexpected: {status: 500, title: 'Something went wrong on our side'},
} as const satisfies Record<string, {status: number; title: string}>;

export type ProblemCode = keyof typeof problems;

/** Which part of a request was wrong (a JSON pointer), and what would be right. `why`: a word for it, where people read it in their language. */
export type ProblemError = {pointer: string; detail: string; why?: string};

/** A failure on purpose. Its message may be shown to whoever asked; anything else thrown is `unexpected` and only logged. */
export class Problem extends Error {
	override readonly name = 'Problem';
	readonly code: ProblemCode;
	readonly errors: readonly ProblemError[];

	constructor(code: ProblemCode, detail?: string, errors: readonly ProblemError[] = [], options?: ErrorOptions) {
		super(detail ?? problems[code].title, options);
		this.code = code;
		this.errors = errors;
	}

	get status(): number {
		return problems[this.code].status;
	}

	/** The body of an application/problem+json answer. */
	toJSON() {
		const {status, title} = problems[this.code];
		return {
			type: `/problems/${this.code}`,
			title,
			status,
			...(this.message !== title && {detail: this.message}),
			...(this.errors.length > 0 && {errors: this.errors}),
		};
	}
}

import {type DocumentKind, documentKinds} from '../forum.ts';
import {asksFor, type PackContext, type PackDocument, type PackFile} from '../pack/context.ts';
import {brandStatementDocument} from './brand-statement.ts';
import {codesDocument} from './codes.ts';
import {compensationDocument} from './compensation.ts';
import {contactDocument} from './contact.ts';
import {decisionDocument} from './decision.ts';
import {demandDocument} from './demand.ts';
import {listingDocument} from './listing.ts';
import {orderDocument} from './order.ts';
import {photosDocument} from './photos.ts';

/**
 * REGISTRY of the documents that packs can hold. A kind that forums want and that is not here is said to be missing from the
 * pack, with how to get it: what the carrier says of the parcel is not kept by this browser.
 */
export const documents: Readonly<Partial<Record<DocumentKind, PackDocument>>> = {
	demand: demandDocument,
	order: orderDocument,
	listing: listingDocument,
	photos: photosDocument,
	codes: codesDocument,
	decision: decisionDocument,
	'brand-statement': brandStatementDocument,
	compensation: compensationDocument,
	contact: contactDocument,
};

/** Those that this forum's pack may hold. What it does not ask for is told to it nowhere: a seller reads most packs. */
const documentsFor = ({forum}: PackContext): readonly PackDocument[] =>
	documentKinds.filter(kind => asksFor(forum, kind)).flatMap(kind => documents[kind] ?? []);

export const filesOf = (context: PackContext): readonly PackFile[] =>
	documentsFor(context).flatMap(({files}) => files?.(context) ?? []);

export const dataOf = (context: PackContext): object =>
	Object.assign({}, ...documentsFor(context).map(({data}) => data(context)));

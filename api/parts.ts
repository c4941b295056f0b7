import {badgePart} from './badges/index.ts';
import {brandPart} from './brands/index.ts';
import {decisionPart, openCasePart, warningPart} from './cases/index.ts';
import {productNoticePart, storeNoticePart} from './notices/index.ts';
import type {AnyPart} from './records/index.ts';
import {sellerPart} from './sellers/index.ts';

/** REGISTRY: what each capability contributes to the public records. */
export const parts: readonly AnyPart[] = [
	brandPart,
	sellerPart,
	badgePart,
	decisionPart,
	warningPart,
	openCasePart,
	storeNoticePart,
	productNoticePart,
];

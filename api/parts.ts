import {categoryPart} from './applications/index.ts';
import {badgePart} from './badges/index.ts';
import {accountPart, brandPart} from './brands/index.ts';
import {decisionPart, openCasePart, warningPart} from './cases/index.ts';
import {productNoticePart, storeNoticePart} from './notices/index.ts';
import type {AnyPart} from './records/index.ts';
import {sellerPart} from './sellers/index.ts';

/** REGISTRY: what each capability contributes to the public records. */
export const parts: readonly AnyPart[] = [
	brandPart,
	accountPart,
	sellerPart,
	badgePart,
	decisionPart,
	warningPart,
	openCasePart,
	storeNoticePart,
	productNoticePart,
	categoryPart,
];

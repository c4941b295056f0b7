export {brandsToReview} from './brands-to-review.ts';
export {disputesOpen} from './disputes/list-disputes.ts';
export {lookForProof, proofValue} from './domains/look-for-proof.ts';
export {type Proof, proofPlace} from './domains/rules.ts';
export {findBrand} from './find-brand.ts';
export {brandJobs} from './jobs.ts';
export {marksWithDocument} from './marks/queries.ts';
export {brandsOfPrincipal} from './own-brand.ts';
export {accountPart, brandPart} from './part.ts';
export {productOf} from './products/queries.ts';
export {
	accountById as brandById,
	accountsNamed as brandsNamed,
	accountsOfOrganizations as brandsOfOrganizations,
	markRowById as markById,
} from './queries.ts';
export {registerBrand} from './register-brand.ts';
export {brandEndpoints} from './routes.ts';
export {type Account as BrandAccount, type MarkRow, stateOf as stateOfBrand, verifiedNames} from './rules.ts';
export {showCodes} from './show-codes.ts';
export {askVerifier, verifierOf} from './verifiers/ask-verifier.ts';
export {disputesWaiting, marksWaiting} from './waiting.ts';

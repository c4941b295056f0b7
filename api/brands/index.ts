export {markStanding} from '../../shared/brands/mark-standing.ts';
export {findBrand} from './find-brand.ts';
export {accountPart, brandPart} from './part.ts';
export {accountById as brandById, markRowById as markById} from './queries.ts';
export {registerBrand} from './register-brand.ts';
export {type Account as BrandAccount, type MarkRow, stateOf as stateOfBrand} from './rules.ts';

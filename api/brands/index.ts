export {findBrand} from './find-brand.ts';
export {brandPart} from './part.ts';
export {registerBrand} from './register-brand.ts';

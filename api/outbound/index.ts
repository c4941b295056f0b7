export {namesLoopback, whyNotAllowed} from './address-guard.ts';
export {createOutbound, type Outbound} from './create-outbound.ts';
export {NotAsked, TooLarge} from './not-asked.ts';
export {type Limits, openAddress} from './open-address.ts';
export {createResolver, type Resolver} from './resolver.ts';

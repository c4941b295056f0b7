export {holderOf} from './holder-of.ts';
export {makeKey} from './make-key.ts';
export {keyById, keysOf} from './queries.ts';
export {revokeKey} from './revoke-key.ts';
export {rotateKey} from './rotate-key.ts';
export {keyEndpoints} from './routes.ts';
export {standsAt} from './rules.ts';

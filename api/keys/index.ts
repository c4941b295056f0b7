export {holderOf} from './holder-of.ts';
export {makeKey} from './make-key.ts';
export {keyEndpoints} from './routes.ts';

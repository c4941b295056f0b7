export {doOnce} from './do-once.ts';
export {forgetOldRequests} from './forget-old-requests.ts';

export {acceptDelivery} from './accept-delivery.ts';
export {type SourceChoice, SourceChoices} from './choices.ts';
export {listSources, type SourceListed} from './list-sources.ts';
export {receiveDelivery} from './receive-delivery.ts';
export {findAdapter, sourceNames} from './registry.ts';
export {runSource} from './run-source.ts';
export {scheduleSources} from './schedule-sources.ts';

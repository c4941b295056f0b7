import {definePart} from '../records/index.ts';
import {badgesOf} from './queries.ts';
import {shownBadges} from './rules.ts';

/** The badges a seller holds or held. */
export const badgePart = definePart({kind: 'seller', name: 'badges', load: badgesOf, shape: shownBadges});

import {definePart} from '../records/index.ts';
import {badgeSubjects, badgesOf} from './queries.ts';
import {shownBadges} from './rules.ts';

/** The badges a seller holds or held. */
export const badgePart = definePart({
	kind: 'seller',
	name: 'badges',
	load: badgesOf,
	subjects: badgeSubjects,
	shape: shownBadges,
});

export {grantBadge} from './grant-badge.ts';
export {badgePart} from './part.ts';
export {revokeBadge} from './revoke-badge.ts';

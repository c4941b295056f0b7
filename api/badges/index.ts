export {findBadge, listBadgesOfBrands} from './find-badge.ts';
export {issueBadge} from './issue-badge.ts';
export {logExpired} from './log-expired.ts';
export {badgePart} from './part.ts';
export {revokeBadge} from './revoke-badge.ts';
export {badges} from './routes.ts';
export {signUnsigned} from './sign-unsigned.ts';
export {createStatusFiles} from './status-files.ts';
export {reinstateBadge, suspendBadge} from './suspend-badge.ts';

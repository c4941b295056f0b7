import {createHash} from 'node:crypto';

/** What is kept of a holder's secret, and compared: an index finds it, so the comparison tells no time. */
export const holderId = (secret: string): string => `hld_${createHash('sha256').update(secret).digest('base64url')}`;

import {randomBytes} from 'node:crypto';
import type {Storage} from '../storage/storage.ts';
import {beginState} from './queries.ts';

/**
 * Gives the log its name, in a data base that has none yet. The name is random: the server's address may change, and a log
 * that is begun anew must not pass for the one before.
 */
export const beginLog = (storage: Storage): Promise<void> =>
	storage.atomically(tx => [beginState(storage, tx, `touchstone-log/${randomBytes(16).toString('hex')}`)]);

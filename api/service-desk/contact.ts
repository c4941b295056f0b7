import * as v from 'valibot';
import {Contact} from '../../shared/reports/contract.ts';
import type {World} from '../world.ts';
import {reportWith} from './queries.ts';

/** How a reporter is written to; null: an anonymous tip, an address that nobody confirmed, or forgotten after its years. */
export async function contactOf(world: World, report: string): Promise<Contact | null> {
	const found = await reportWith(world.storage, {id: report});
	if (!found?.contact || found.contactConfirmedAt === null) return null;
	const opened: unknown = JSON.parse(world.secrets.open(found.contact, report));
	return v.parse(Contact, opened);
}

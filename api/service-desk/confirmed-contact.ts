import type {Contact} from '../../shared/reports/contract.ts';
import {openContact, reportById} from '../reports/index.ts';
import type {World} from '../world.ts';

/** How a reporter is written to; null: an anonymous tip, an address that nobody confirmed, or forgotten after its years. */
export async function confirmedContact(world: World, report: string): Promise<Contact | null> {
	const found = await reportById(world.storage, report);
	return found && found.contactConfirmedAt !== null ? openContact(world, found) : null;
}

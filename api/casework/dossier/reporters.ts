import * as v from 'valibot';
import {Contact} from '../../../shared/reports/contract.ts';
import type {Letter} from '../../mail/index.ts';
import type {World} from '../../world.ts';
import type {ReportRow} from './queries.ts';

/** The contact of whoever reported, for a letter; it is never shown. Null: a tip, or forgotten after its years. */
export function contactOf({secrets}: Pick<World, 'secrets'>, {id, contact}: ReportRow): Contact | null {
	if (contact === null) return null;
	const read = v.safeParse(Contact, JSON.parse(secrets.open(contact, id)));
	return read.success ? read.output : null;
}

/** Letters to those whose address is confirmed: an address that somebody else gave is written to once at most, not here. */
export const lettersToReporters = (
	world: World,
	reports: readonly ReportRow[],
	subject: string,
	text: (report: ReportRow) => string,
): Letter[] =>
	reports.flatMap(report => {
		const contact = report.contactConfirmedAt ? contactOf(world, report) : null;
		return contact
			? [
					{
						to: contact.email,
						subject,
						text: `Hello ${contact.name},\n\n${text(report)}\n\nEvery step stands under “My reports” in the extension with which you reported.\nYour report: ${report.id}. Case: ${report.case}.\n`,
					},
				]
			: [];
	});

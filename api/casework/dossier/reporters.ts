import type {Letter} from '../../mail/index.ts';
import {openContact} from '../../reports/index.ts';
import type {World} from '../../world.ts';
import type {ReportRow} from './queries.ts';

/** Letters to those whose address is confirmed: an address that somebody else gave is written to once at most, not here. */
export const lettersToReporters = (
	world: World,
	reports: readonly ReportRow[],
	subject: string,
	text: (report: ReportRow) => string,
): Letter[] =>
	reports.flatMap(report => {
		const contact = report.contactConfirmedAt ? openContact(world, report) : null;
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

import * as v from 'valibot';
import {TicketsOfReport} from '../../../shared/service-desk/contract.ts';
import {ticketsOfReportPath} from '../../../shared/service-desk/paths.ts';
import {type AskWorld, askServer, jsonOf} from '../outbox/ask-server.ts';
import {InVain} from '../outbox/in-vain.ts';

/** In ms. */
const patience = 20_000;

/** Before a reviewer accepted a report nobody was asked anything; who confirmed no address is not told how far it is. */
const before: ReadonlySet<string | null> = new Set([null, 'submitted', 'incomplete']);
export const mayHaveTickets = (caseState: string | null): boolean => !before.has(caseState);

/** Asks what stands between the shopper and the seller. Null: it is not known now, and what was known stays. */
export async function askTickets(
	world: AskWorld,
	{base, secret, report}: {base: string; secret: string; report: string},
): Promise<TicketsOfReport | null> {
	try {
		const url = base.replace(/\/+$/, '') + ticketsOfReportPath(report);
		const answer = await askServer(world, {url, method: 'GET', secret, patience});
		const read = v.safeParse(TicketsOfReport, jsonOf(answer.text));
		return answer.status < 400 && read.success ? read.output : null;
	} catch (error) {
		if (error instanceof InVain) return null;
		throw error;
	}
}

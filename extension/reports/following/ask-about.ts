import * as v from 'valibot';
import {ReportView} from '../../../shared/reports/contract.ts';
import {reportPath} from '../../../shared/reports/paths.ts';
import {TicketsOfReport} from '../../../shared/service-desk/contract.ts';
import {ticketsOfReportPath} from '../../../shared/service-desk/paths.ts';
import {serverUrl} from '../../lookup/server-url.ts';
import {type AskWorld, askServer, jsonOf, refusalOf, saidIn} from '../outbox/ask-server.ts';
import {InVain} from '../outbox/in-vain.ts';

/** What came of asking about a report. `detail`: a word that troubleText knows. */
export type Asked<Answer> = {is: 'here'; answer: Answer} | {is: 'trouble'; detail: string};

/** Which report: its own id at the server that has it, and what opens it. */
type Of = {base: string; secret: string; report: string};

/** In ms. */
const patience = 20_000;

/** Asks how a report stands. */
export const askView = (world: AskWorld, of: Of) => ask(world, of, reportPath(of.report), ReportView);

/** Asks what stands between the shopper and the seller. */
export const askTickets = (world: AskWorld, of: Of) => ask(world, of, ticketsOfReportPath(of.report), TicketsOfReport);

/** Before a reviewer accepted a report nobody was asked anything; who confirmed no address is not told how far it is. */
const before: ReadonlySet<string | null> = new Set([null, 'submitted', 'incomplete']);
export const mayHaveTickets = (caseState: string | null): boolean => !before.has(caseState);

/** Asks the server of a report. Nothing but its secret goes out. */
async function ask<Schema extends v.GenericSchema>(
	world: AskWorld,
	{base, secret}: Of,
	path: string,
	schema: Schema,
): Promise<Asked<v.InferOutput<Schema>>> {
	try {
		const answer = await askServer(world, {url: serverUrl(base, path), method: 'GET', secret, patience});
		if (answer.status >= 400) return {is: 'trouble', detail: saidIn(refusalOf(answer, world.now()))};
		const read = v.safeParse(schema, jsonOf(answer.text));
		if (read.success) return {is: 'here', answer: read.output};
		return {is: 'trouble', detail: 'not-readable'};
	} catch (error) {
		if (error instanceof InVain) return {is: 'trouble', detail: error.message};
		throw error;
	}
}

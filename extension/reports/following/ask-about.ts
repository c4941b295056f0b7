import * as v from 'valibot';
import {ReportView} from '../../../shared/reports/contract.ts';
import {reportPath} from '../../../shared/reports/paths.ts';
import {type AskWorld, askServer, jsonOf, refusalOf} from '../outbox/ask-server.ts';
import {InVain} from '../outbox/in-vain.ts';

/** What came of asking how a report stands. */
export type Asked = {is: 'view'; view: ReportView} | {is: 'trouble'; detail: string};

/** In ms. */
const patience = 20_000;

/** Asks the server of a report how it stands. Nothing but its secret goes out. */
export async function askAbout(
	world: AskWorld,
	{base, secret, report}: {base: string; secret: string; report: string},
): Promise<Asked> {
	try {
		const url = base.replace(/\/+$/, '') + reportPath(report);
		const answer = await askServer(world, {url, method: 'GET', secret, patience});
		if (answer.status >= 400) return {is: 'trouble', detail: refusalOf(answer, world.now()).title};
		const read = v.safeParse(ReportView, jsonOf(answer.text));
		if (read.success) return {is: 'view', view: read.output};
		return {is: 'trouble', detail: 'the answer is not one about a report'};
	} catch (error) {
		if (error instanceof InVain) return {is: 'trouble', detail: error.message};
		throw error;
	}
}

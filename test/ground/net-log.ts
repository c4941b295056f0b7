type Event = {type: number; params?: {url?: string; initiator?: string}};

/**
 * Every address that Chromium began to fetch for a page, a worker or an extension, and who asked (an origin).
 * What the browser fetches for itself (a person's navigation, its maker's services) has no origin and is left out.
 * `text` is a file of --log-net-log, which may lack its end when the browser was killed.
 */
export function netLogRequests(text: string): {url: string; initiator: string}[] {
	const whole = /\]\s*\}\s*$/.test(text) ? text : `${text.trimEnd().replace(/,$/, '')}]}`;
	const log: {constants: {logEventTypes: Record<string, number>}; events: Event[]} = JSON.parse(whole);
	const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
	return log.events.flatMap(({type, params}) => {
		const {url, initiator} = params ?? {};
		return type === start && url && initiator && URL.canParse(initiator) ? [{url, initiator}] : [];
	});
}

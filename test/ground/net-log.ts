type Event = {type: number; params?: {url?: string}};

/**
 * Every address that Chromium began to fetch, whoever asked: pages, workers, the browser itself.
 * `text` is a file of --log-net-log, which may lack its end when the browser was killed.
 */
export function netLogUrls(text: string): string[] {
	const whole = /\]\s*\}\s*$/.test(text) ? text : `${text.trimEnd().replace(/,$/, '')}]}`;
	const log: {constants: {logEventTypes: Record<string, number>}; events: Event[]} = JSON.parse(whole);
	const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
	return log.events.flatMap(({type, params}) => (type === start && params?.url ? [params.url] : []));
}

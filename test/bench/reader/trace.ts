/** The pieces of Chromium's trace events that are used here; times in µs. */
export type TraceEvent = {
	name: string;
	/** X: it has a beginning and an end */
	ph: string;
	pid: number;
	tid: number;
	ts: number;
	dur?: number;
	/** the thread's own processor time */
	tdur?: number;
	args?: {
		worldName?: string;
		chrome_extension_id?: unknown;
		chrome_mojo_event_info?: {mojo_interface_tag?: string};
		data?: {url?: string};
	};
};

/** What has to be traced for `sharesOf`. */
export const tracedCategories = ['toplevel', 'devtools.timeline', 'extensions', 'v8'];

/** In ms of the main thread's own processor time, so that what else a machine does is nobody's. */
export type Shares = {
	/** the page's, without ours */
	own: number;
	/** scripts of ours, their compiling and sending, and the browser's work for them */
	ours: number;
	/** most of ours in one task */
	longest: number;
};

const isOurs = ({args}: TraceEvent, world: string): boolean =>
	args !== undefined &&
	(args.worldName === world ||
		args.chrome_extension_id !== undefined ||
		args.chrome_mojo_event_info?.mojo_interface_tag?.startsWith('extensions.mojom.') === true ||
		args.data?.url?.startsWith('chrome-extension:') === true);

const isScript = ({name}: TraceEvent): boolean =>
	['v8.run', 'v8.callFunction', 'FunctionCall', 'EvaluateScript'].includes(name);
const isPromises = ({name}: TraceEvent): boolean => name.endsWith('PerformMicrotaskCheckpoint');

type Node = {event: TraceEvent; inside: Node[]};
const within = (node: Node): Node[] => node.inside.flatMap(one => [one, ...within(one)]);

/** Events as they stand within each other; the outermost are tasks. */
function tasksOf(events: readonly TraceEvent[]): Node[] {
	const tasks: Node[] = [];
	const open: Node[] = [];
	const endOf = ({ts, dur = 0}: TraceEvent) => ts + dur;
	for (const event of events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
		for (let last = open.at(-1); last && endOf(last.event) <= event.ts; last = open.at(-1)) open.pop();
		const node = {event, inside: []};
		(open.at(-1)?.inside ?? tasks).push(node);
		open.push(node);
	}
	return tasks;
}

/** Processor time of ours in a piece of a task, in µs. What promises do for us bears no name of its own. */
function oursIn(node: Node, world: string): number {
	const all = isPromises(node.event) ? within(node).map(({event}) => event) : [];
	const isPromiseOfOurs =
		all.some(event => isOurs(event, world)) && !all.some(event => isScript(event) && !isOurs(event, world));
	if (isOurs(node.event, world) || isPromiseOfOurs) return node.event.tdur ?? 0;
	return node.inside.reduce((sum, inner) => sum + oursIn(inner, world), 0);
}

/**
 * Whose work a page's main thread did: ours is what runs in the extension's world of the page, and what the browser does
 * to bring it there and to carry its messages. `world`: the extension's name. Null: nothing of ours ran in any page.
 */
export function sharesOf(events: readonly TraceEvent[], world: string): Shares | null {
	const threadOf = ({pid, tid}: TraceEvent) => `${pid} ${tid}`;
	const ran = events.find(({args}) => args?.worldName === world);
	if (!ran) return null;
	const shares: Shares = {own: 0, ours: 0, longest: 0};
	for (const task of tasksOf(events.filter(event => event.ph === 'X' && threadOf(event) === threadOf(ran)))) {
		const ours = oursIn(task, world) / 1000;
		shares.ours += ours;
		shares.own += (task.event.tdur ?? 0) / 1000 - ours;
		shares.longest = Math.max(shares.longest, ours);
	}
	return shares;
}

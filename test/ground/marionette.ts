import net from 'node:net';

type Reply = [kind: 1, id: number, error: {error: string; message: string} | null, result: {value?: unknown} | null];

/** Firefox's own wire for drivers: each message is its length in bytes, a colon, and JSON. */
export type Marionette = {
	send(command: string, params?: object): Promise<unknown>;
	/** runs a function body with `args` in the page that is shown, or in the browser's own window; answers its JSON value */
	run<Answer>(where: 'content' | 'chrome', body: string, ...args: unknown[]): Promise<Answer>;
	close(): void;
};

/** Speaks to a Firefox that was started with `--marionette` and listens on `port`. */
export async function openMarionette(port: number): Promise<Marionette> {
	const socket = net.connect(port, '127.0.0.1');
	await new Promise<void>((done, failed) => socket.once('connect', done).once('error', failed));
	const waiting = new Map<number, (reply: Reply | Error) => void>();
	let buffer = Buffer.alloc(0);
	socket.on('data', chunk => {
		buffer = Buffer.concat([buffer, chunk]);
		for (;;) {
			const colon = buffer.indexOf(':');
			const end = colon + 1 + Number(buffer.subarray(0, colon));
			if (colon < 0 || buffer.length < end) return;
			const message: unknown = JSON.parse(buffer.subarray(colon + 1, end).toString());
			buffer = buffer.subarray(end);
			// The first message is a greeting, no reply
			if (Array.isArray(message)) waiting.get(message[1])?.(message as Reply);
		}
	});
	const fail = () => {
		for (const settle of waiting.values()) settle(new Error('Firefox hung up'));
	};
	socket.on('close', fail).on('error', fail);

	let last = 0;
	const send = async (command: string, params: object = {}) => {
		const id = ++last;
		const text = JSON.stringify([0, id, command, params]);
		const reply = await new Promise<Reply | Error>(settle => {
			waiting.set(id, settle);
			socket.write(`${Buffer.byteLength(text)}:${text}`);
		});
		waiting.delete(id);
		if (reply instanceof Error) throw reply;
		const [, , error, result] = reply;
		if (error) throw new Error(`${command}: ${error.error}: ${error.message}`);
		return result && 'value' in result ? result.value : result;
	};
	return {
		send,
		async run<Answer>(where: 'content' | 'chrome', body: string, ...args: unknown[]) {
			await send('Marionette:SetContext', {value: where});
			const script = `const done = arguments[arguments.length - 1]; (async (...args) => {${body}})(...arguments).then(
				value => done({value}), error => done({error: String(error)}))`;
			const answer = await send('WebDriver:ExecuteAsyncScript', {script, args, sandbox: null});
			// Written by the line above
			const {value, error} = answer as {value: Answer; error?: string};
			if (error !== undefined) throw new Error(`In Firefox (${where}): ${error}`);
			return value;
		},
		close: () => socket.destroy(),
	};
}

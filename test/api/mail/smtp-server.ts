import {once} from 'node:events';
import {createServer, type Socket} from 'node:net';

export type Received = {from: string; to: string[]; data: string};
/** What the server says to a command; null: what a server usually says. */
type Say = (command: string) => string | null;

/** A mail server on loopback (RFC 5321), which keeps what it is sent. */
export async function serveMail(say: Say = () => null) {
	const received: Received[] = [];
	const commands: string[] = [];
	const open = new Set<Socket>();
	const server = createServer(socket => {
		open.add(socket);
		socket.on('error', () => undefined);
		socket.write('220 mail.example\r\n');
		let letter: Received = {from: '', to: [], data: ''};
		let inData = false;
		let text = '';
		socket.on('data', chunk => {
			text += chunk.toString();
			for (let end = text.indexOf('\r\n'); end >= 0; end = text.indexOf('\r\n')) {
				const line = text.slice(0, end);
				text = text.slice(end + 2);
				if (inData && line !== '.') letter.data += `${line.replace(/^\.\./, '.')}\r\n`;
				else socket.write(`${take(line)}\r\n`);
			}
		});
		function take(line: string): string {
			if (inData) {
				inData = false;
				received.push(letter);
				letter = {from: '', to: [], data: ''};
				return '250 taken';
			}
			commands.push(line);
			const said = say(line);
			if (said) return said;
			if (/^ehlo/i.test(line)) return '250-mail.example\r\n250 AUTH PLAIN';
			if (/^auth/i.test(line)) return '235 welcome';
			if (/^mail from/i.test(line)) letter.from = line;
			if (/^rcpt to/i.test(line)) letter.to.push(line);
			if (/^data/i.test(line)) {
				inData = true;
				return '354 go on';
			}
			return '250 fine';
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		address: `127.0.0.1:${address.port}`,
		received,
		commands,
		async close() {
			for (const socket of open) socket.destroy();
			server.close();
			await once(server, 'close');
		},
	};
}

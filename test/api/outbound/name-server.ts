import {createSocket} from 'node:dgram';
import {once} from 'node:events';

export type Zone = Record<string, {a?: readonly string[]; txt?: readonly (readonly string[])[]}>;

/** A name server on loopback (RFC 1035) that knows A and TXT of the names in `zone`, which may change while it runs. */
export async function serveNames(zone: Zone) {
	const socket = createSocket('udp4');
	socket.on('message', (query, from) => socket.send(answerTo(query, zone), from.port, from.address));
	socket.bind(0, '127.0.0.1');
	await once(socket, 'listening');
	return {
		server: `127.0.0.1:${socket.address().port}`,
		close: () => new Promise<void>(done => socket.close(() => done())),
	};
}

function answerTo(query: Buffer, zone: Zone): Buffer {
	const labels: string[] = [];
	let at = 12;
	for (let size = query[at] ?? 0; size > 0; size = query[at] ?? 0) {
		labels.push(query.toString('latin1', at + 1, at + 1 + size));
		at += size + 1;
	}
	const type = query.readUInt16BE(at + 1);
	const question = query.subarray(12, at + 5);
	const known = zone[labels.join('.').toLowerCase()];
	const found =
		type === 16
			? (known?.txt ?? []).map(pieces =>
					Buffer.concat(pieces.map(text => Buffer.from([text.length, ...Buffer.from(text)]))),
				)
			: type === 1
				? (known?.a ?? []).map(address => Buffer.from(address.split('.').map(Number)))
				: [];
	const head = Buffer.alloc(12);
	query.copy(head, 0, 0, 2);
	// An answer to the question that was asked; 3: no such name
	head.writeUInt16BE(0x8180 | (known ? 0 : 3), 2);
	head.writeUInt16BE(1, 4);
	head.writeUInt16BE(found.length, 6);
	const answers = found.map(data => {
		const record = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 1, 0, 0]);
		record.writeUInt16BE(data.length, 10);
		return Buffer.concat([record, data]);
	});
	return Buffer.concat([head, question, ...answers]);
}

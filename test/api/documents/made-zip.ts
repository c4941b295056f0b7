/** One stored entry, its directory and its end: what any ZIP or JAR has. `before`: what stands before it, in bytes. */
export function zip(before = 0): Buffer {
	const local = Buffer.from('PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\0\0\0a', 'latin1');
	const directory = Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.alloc(42), Buffer.from('a')]);
	const end = Buffer.alloc(22);
	end.write('PK\x05\x06', 'latin1');
	end.writeUInt16LE(1, 8);
	end.writeUInt16LE(1, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(before + local.length, 16);
	return Buffer.concat([local, directory, end]);
}

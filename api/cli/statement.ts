import {sign} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import * as v from 'valibot';
import {BrandStatement, readBrandStatement, signBrandStatement} from '../../shared/disputes/brand-statement.ts';
import {PublicKey} from '../../shared/lookup/contract.ts';
import {createKey, publicKeyOf, readPrivateKey} from '../signing/key-file.ts';
import type {Command, Invocation} from './command.ts';

/** A brand's signed word on goods, made and checked on its own machine: no server sees the key. */
export const statementCommand: Command = {
	name: 'statement',
	summary: 'signs a brand’s statement about goods, for dispute packs',
	help: `new-key FILE | sign STATEMENT.json --key FILE | verify TOKEN|FILE --key KEY
  new-key     Makes a private key in FILE and prints its public half, which goes into the brand’s statementKeys
  sign        Checks STATEMENT.json and prints it signed, as a token to hand to the shopper in a file
  verify      Prints what a statement says. Ends with 0 only when it is signed with KEY`,
	options: {key: {type: 'string'}},
	async run(invocation) {
		const {rest, flags, say} = invocation;
		const [act, given, ...more] = rest;
		const key = typeof flags.key === 'string' ? flags.key : undefined;
		if (given !== undefined && more.length === 0) {
			if (act === 'new-key' && key === undefined) return makeKey(invocation, given);
			if (act === 'sign' && key !== undefined) return signFile(invocation, given, key);
			if (act === 'verify' && key !== undefined) return verify(invocation, given, key);
		}
		say('Say “statement new-key FILE”, “statement sign FILE --key FILE” or “statement verify TOKEN --key KEY”.');
		return 2;
	},
};

function makeKey({print, say}: Invocation, file: string): number {
	if (existsSync(file)) {
		say(`There is a file ${file} already: a key is never overwritten.`);
		return 1;
	}
	print(createKey(file));
	say(`The private half lies in ${file}: keep it, and a copy of it, where only you can read it.`);
	return 0;
}

async function signFile({print, say}: Invocation, file: string, keyFile: string): Promise<number> {
	if (!existsSync(file) || !existsSync(keyFile)) {
		say(`There is no file ${existsSync(file) ? keyFile : file}.`);
		return 2;
	}
	const parsed = v.safeParse(BrandStatement, jsonIn(readFileSync(file, 'utf8')));
	if (!parsed.success) {
		for (const issue of parsed.issues) say(`${v.getDotPath(issue) ?? file}: ${issue.message}`);
		return 1;
	}
	const key = readPrivateKey(keyFile);
	const signer = {
		publicKey: publicKeyOf(key),
		sign: async (bytes: Uint8Array) => new Uint8Array(sign(null, bytes, key)),
	};
	print(await signBrandStatement(parsed.output, signer));
	return 0;
}

async function verify({print, say}: Invocation, given: string, key: string): Promise<number> {
	const publicKey = v.safeParse(PublicKey, key);
	if (!publicKey.success) {
		say(`--key ${publicKey.issues[0].message}`);
		return 2;
	}
	const token = (existsSync(given) ? readFileSync(given, 'utf8') : given).trim();
	const read = await readBrandStatement(token, {}, null);
	if (!('statement' in read)) {
		say(read.is === 'bad-signature' ? 'Its signature does not fit.' : 'That is no signed statement of a brand.');
		return 1;
	}
	print(JSON.stringify(read.statement, null, '\t'));
	const known = {[read.statement.brand.key]: {names: [read.statement.brand.name], keys: [key], asOf: null}};
	const isGood = (await readBrandStatement(token, known, null)).is === 'proved';
	say(isGood ? 'Signed with this key.' : 'It is whole, but NOT signed with this key.');
	return isGood ? 0 : 1;
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

import {globSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {signals} from '../../../shared/trust/verdict.ts';
import {signalContract} from '../../contracts/signal-contract.ts';

const saysOnEmpty: Record<string, {code: string; because: string}> = {
	address: {code: 'address-of-marketplace', because: 'the address is there before the page tells anything'},
	'who-sells': {code: 'seller-not-named', because: 'that nobody is named helps to know before paying'},
};

describe('every trust signal', () => {
	for (const signal of signals) signalContract(signal, saysOnEmpty[signal.id] ?? null);
});

describe('the registry of signals', () => {
	test('holds every file of the folder', () => {
		const files = globSync('shared/trust/signals/*.ts').map(file => readFileSync(file, 'utf8'));
		const ids = files.map(text => /\tid: '([^']+)'/.exec(text)?.[1]);
		expect(ids.toSorted()).toEqual(signals.map(({id}) => id).toSorted());
	});
	test('has no code twice', () => {
		const codes = signals.flatMap(({codes}) => codes as readonly string[]);
		expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
	});
});

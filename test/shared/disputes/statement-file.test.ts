import {expect, test} from 'vitest';
import {mostStatementBytes, readStatementFile} from '../../../shared/disputes/statement-file.ts';
import {smallPicture} from './some-matter.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const parts = {protected: 'eyJh', payload: 'eyJi', signature: 'c2ln'};
const token = 'eyJh.eyJi.c2ln';

test.each<[string, Uint8Array, object]>([
	['a PDF', bytes('%PDF-1.4\n…'), {is: 'pdf', token: null}],
	['a picture', smallPicture(), {is: 'png', token: null}],
	['JSON', bytes(' {"finding": "not genuine"} '), {is: 'json', token: null}],
	['a token alone', bytes(`${token}\n`), {is: 'signed', token}],
	['a token as JSON of its parts', bytes(JSON.stringify(parts)), {is: 'signed', token}],
	['JSON with parts that are none', bytes(JSON.stringify({...parts, payload: {}})), {is: 'json', token: null}],
	['a number', bytes('17'), {is: 'refused', why: 'other'}],
	['a page', bytes('<!doctype html><script>alert(1)</script>'), {is: 'refused', why: 'other'}],
	['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0xff), {is: 'refused', why: 'other'}],
	['nothing', new Uint8Array(), {is: 'refused', why: 'empty'}],
	['too much', new Uint8Array(mostStatementBytes + 1), {is: 'refused', why: 'too-large'}],
])('a file that is %s is known by what stands in it', (_, given, expected) => {
	expect(readStatementFile(given)).toEqual(expected);
});

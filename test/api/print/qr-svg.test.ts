import fc from 'fast-check';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {qrSvg} from '../../../api/print/qr-svg.ts';
import {readQr} from './read-qr.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a QR code', () => {
	test('is read back as the text it was made of', async () => {
		const uri = 'otpauth://totp/Touchstone:ada%40halden.example?secret=JBSWY3DPEHPK3PXP&issuer=Touchstone';
		expect(await readQr(await qrSvg(uri, {label: 'The secret'}))).toEqual({text: uri, repair: 'M'});
	});

	test.each(['L', 'M', 'Q', 'H'] as const)('can be repaired as asked: %s', async repair => {
		const link = 'https://id.halden.example/01/04006381333931/21/7K3M-9QXD';
		expect(await readQr(await qrSvg(link, {label: 'A code', repair}))).toEqual({text: link, repair});
	});

	test('holds any text of any script', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({unit: 'grapheme', minLength: 1, maxLength: 200}), async text => {
				const svg = await qrSvg(text, {label: 'Any'});
				expect((await readQr(svg)).text).toBe(text);
			}),
			{numRuns: 25},
		);
	});

	test('is made without asking any host', async () => {
		const fetch = vi.fn(() => Promise.reject(new Error('nothing may be fetched')));
		vi.stubGlobal('fetch', fetch);
		vi.resetModules();
		const fresh = await import('../../../api/print/qr-svg.ts');
		expect(String(await fresh.qrSvg('ask nobody', {label: 'A code'}))).toContain('<path');
		expect(fetch).not.toHaveBeenCalled();
	});

	test('is named for those who do not see it, and its name can not break out', async () => {
		const svg = String(await qrSvg('x', {label: '"><script>alert(1)</script>'}));
		expect(svg).toContain('aria-label="&quot;&gt;&lt;script&gt;');
		expect(svg).not.toMatch(/<script|style=|href/);
	});

	test.each([
		['nothing', ''],
		['more than a symbol holds', 'x'.repeat(2400)],
	])('refuses %s', async (_, text) => {
		await expect(qrSvg(text, {label: 'A code'})).rejects.toThrow('no QR code holds this text');
	});
});

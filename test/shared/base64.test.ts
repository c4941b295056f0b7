import {expect, test, vi} from 'vitest';
import {toBase64} from '../../shared/base64.ts';

test.each([0, 1, 2, 3, 32_767, 32_768, 32_769, 200_000])('%i bytes are the base64 that Node makes of them', count => {
	const bytes = Uint8Array.from({length: count}, (_, n) => (n * 7 + 3) % 256);
	expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

test('where the platform can do it, it does', () => {
	const able = Object.assign(new Uint8Array(3), {toBase64: vi.fn(() => 'AAAA')});
	expect(toBase64(able)).toBe('AAAA');
	expect(able.toBase64).toHaveBeenCalledOnce();
});

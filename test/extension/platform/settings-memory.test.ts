import 'fake-indexeddb/auto';
import {expect, test, vi} from 'vitest';
import {openDatabase} from '../../../extension/history/database.ts';
import {keepSetting} from '../../../extension/platform/settings.ts';
import {createSettingsMemory} from '../../../extension/platform/settings-memory.ts';

test('settings are read once, and again as soon as one was kept', async () => {
	const database = openDatabase('settings-memory');
	await database.open();
	const settings = createSettingsMemory(database);
	const reads = vi.spyOn(database.settings, 'toArray');
	expect((await settings.read()).country).toBeNull();
	await settings.read();
	expect(reads).toHaveBeenCalledTimes(1);
	await keepSetting(database, 'country', 'FR');
	expect((await settings.read()).country).toBe('FR');
});

test('a reading that failed is not remembered', async () => {
	const database = openDatabase('settings-that-fail');
	const settings = createSettingsMemory(database);
	vi.spyOn(database.settings, 'toArray').mockRejectedValueOnce(new Error('locked'));
	await expect(settings.read()).rejects.toThrow('locked');
	expect((await settings.read()).welcomed).toBe(false);
});

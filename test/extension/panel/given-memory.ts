import type {Visit} from '../../../extension/history/visit.ts';
import type {HeldLog} from '../../../extension/log/held-log.ts';
import type {SentRequest} from '../../../extension/lookup/sent-request.ts';
import type {Memory} from '../../../extension/panel/memory.ts';
import {facts, visit} from './given.ts';

const at = (day: string, minor: number, id: number) =>
	visit(id, {
		at: `2026-${day}T08:00:00.000Z`,
		lastAt: `2026-${day}T08:00:00.000Z`,
		facts: {...facts, price: {low: {minor, currency: 'EUR'}, high: null}},
	});
export const looks: readonly Visit[] = [
	at('05-03', 3100, 1),
	at('07-19', 2890, 2),
	at('09-01', 2950, 3),
	at('11-10', 2250, 4),
];

export const requests: readonly SentRequest[] = [
	{
		id: 2,
		at: '2026-11-22T12:38:00.000Z',
		url: 'http://127.0.0.1:8787/v1/lookup/6/2f',
		why: 'page',
		status: 200,
		bytes: 14_200,
		took: 12,
	},
	{
		id: 1,
		at: '2026-11-22T12:30:00.000Z',
		url: 'http://127.0.0.1:8787/v1/lookup/manifest',
		why: 'timer',
		status: null,
		bytes: 0,
		took: 8000,
	},
];

/** A memory that holds what it is given; nothing outlives it. */
export function memoryOf(
	visits: readonly Visit[] = looks,
	sent: readonly SentRequest[] = requests,
	log: HeldLog | null = null,
): Memory {
	let kept = [...visits];
	const listeners = new Set<() => void>();
	const change = (next: Visit[]) => {
		kept = next;
		for (const listener of listeners) listener();
	};
	return {
		async visits({text, level, store}, limit) {
			const found = kept.filter(
				({facts, verdict}) =>
					(facts.title ?? '').toLowerCase().includes(text.toLowerCase()) &&
					(level === null || verdict.level === level) &&
					(store === null || facts.store === store),
			);
			return {visits: found.slice(0, limit), total: found.length};
		},
		stores: async () => [...new Set(kept.map(({facts}) => facts.store))],
		looksAt: async () => kept,
		genuineSellers: async () => [
			{
				key: 'seller:ebay/nord',
				name: 'Nordlicht Shop',
				store: 'ebay',
				kind: 'official',
				until: '2027-05-03',
				shop: 'https://www.ebay.de/usr/nord',
			},
			{
				key: 'seller:aliexpress/7',
				name: 'Lampenhaus',
				store: 'aliexpress',
				kind: 'authorized',
				until: '2026-12-31',
				shop: null,
			},
		],
		unread: async ({price}) => (price === null ? ['price'] : []),
		async delete(which) {
			const before = kept;
			const gone = kept.filter(({id}) => which === 'all' || which.includes(id));
			change(kept.filter(one => !gone.includes(one)));
			return {count: gone.length, undo: async () => change(before)};
		},
		exportAll: async () => undefined,
		sent: async limit => ({requests: sent.slice(0, limit), total: sent.length}),
		codeChecks: async () => [],
		log: async () => log,
		watch(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}

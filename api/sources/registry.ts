import type {Adapter} from './adapter.ts';
import {certPolska} from './adapters/cert-polska.ts';
import {euSafetyGate} from './adapters/eu-safety-gate.ts';
import {plain, plainPrefix} from './adapters/plain.ts';
import {usCpsc} from './adapters/us-cpsc.ts';

/** REGISTRY of public sources. An operator's own lists come beside them, as `plain:NAME`. */
export const adapters: readonly Adapter[] = [certPolska, euSafetyGate, usCpsc];

/** The source of this name; null when there is none. */
export const findAdapter = (name: string): Adapter | null =>
	adapters.find(each => each.name === name) ?? (/^plain:[a-z0-9][a-z0-9-]{0,29}$/.test(name) ? plain(name) : null);

/** What may be named, for messages. */
export const sourceNames = (): string => `${adapters.map(({name}) => name).join(', ')} or ${plainPrefix}NAME`;

import type {LogEvent} from '../log/index.ts';
import {type Account, provedDomains, stateOf} from './rules.ts';

/** What the public log tells when the standing of a brand changes that is, or was, public. */
export function brandEvents(before: Account, after: Account): LogEvent[] {
	const [was, is] = [stateOf(before), stateOf(after)];
	if (was === is) return [];
	const tells = {name: after.name, domains: provedDomains(after)};
	if (is === 'verified')
		return [{kind: was === 'suspended' ? 'brand.reinstated' : 'brand.verified', about: after.id, tells}];
	if (was !== 'verified') return [];
	return [{kind: is === 'suspended' ? 'brand.suspended' : 'brand.lapsed', about: after.id, tells}];
}

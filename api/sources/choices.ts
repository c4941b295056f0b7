import * as v from 'valibot';
import {namesLoopback, whyNotAllowed} from '../outbound/index.ts';
import {findAdapter, sourceNames} from './registry.ts';

/** A source that the operator turned on. `address` null: where the authority publishes it. */
export type SourceChoice = {name: string; address: string | null};

const right = () =>
	`must be sources with a comma between them: ${sourceNames()}, each alone or with its address as in plain:board=https://board.example/list.csv`;

/** `cert-polska,plain:board=https://…` as choices. */
export const SourceChoices = v.pipe(
	v.string(),
	v.transform(text => text.split(/[\s,]+/).filter(Boolean)),
	v.transform(list =>
		list.map(item => {
			const [name = '', ...address] = item.split('=');
			return {name, address: address.length > 0 ? address.join('=') : null};
		}),
	),
	v.check(list => list.every(isRight), right),
	v.check(list => new Set(list.map(({name}) => name)).size === list.length, 'must name each source once'),
);

function isRight({name, address}: SourceChoice): boolean {
	const adapter = findAdapter(name);
	if (!adapter) return false;
	if (address === null) return adapter.address({now: new Date(0), first: true}) !== null;
	if (!URL.canParse(address)) return false;
	const url = new URL(address);
	return whyNotAllowed(url, {loopback: namesLoopback(url), anyPort: true}) === null;
}

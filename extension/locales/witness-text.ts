import type {Witness} from '../../shared/trust/finding.ts';
import type {MessageKey, Words} from './words.ts';

const pageSources = ['json-ld', 'microdata', 'rdfa', 'open-graph', 'meta', 'state', 'page', 'url'] as const;

/** Who says so, in words: the page's sources by their plain names, a host or an authority as it is. */
export function witnessText({kind, name}: Witness, words: Words): string {
	if (kind === 'device' || name === null) return words.say(`witness.${kind}`);
	return words.say(`witness.${kind}.by`, {name: kind === 'page' ? sourceText(name, words) : name});
}

function sourceText(name: string, words: Words): string {
	const source = pageSources.find(known => known === name);
	return source ? words.say(`source.${source}` satisfies MessageKey) : name;
}

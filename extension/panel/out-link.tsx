import type {ComponentChildren} from 'preact';
import type {Words} from '../locales/index.ts';

/** The address when it is one that may be opened from here: https only, without a user name in it. */
export function safeAddress(address: string | null): URL | null {
	if (address === null || !URL.canParse(address)) return null;
	const url = new URL(address);
	return url.protocol === 'https:' && url.username === '' ? url : null;
}

/** A link to another site, in a new tab that knows nothing of this one. An address that may not be opened is plain text. */
export function OutLink({href, words, children}: {href: string; words: Words; children: ComponentChildren}) {
	const url = safeAddress(href);
	if (!url) return <>{children}</>;
	return (
		<a href={url.href} target="_blank" rel="noopener noreferrer" title={words.say('link.new-tab')}>
			{children}
		</a>
	);
}

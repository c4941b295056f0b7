import {html} from 'hono/html';
import {toHex} from '../../shared/address.ts';
import {badgePaths} from '../../shared/badges/contract.ts';
import {canonicalJson} from '../../shared/log/canonical-json.ts';
import {climb} from '../../shared/log/climb.ts';
import {type InclusionProof, type LogEntry, logPaths} from '../../shared/log/contract.ts';
import {leafText} from '../../shared/log/entry.ts';
import {kindWords, moment, told} from './entry-words.ts';
import {logLook} from './log-look.ts';
import type {SignedHead} from './public-log.ts';

/** One entry for people: what it tells, and step by step how one knows that it is in the log. */
export function entryPage(entry: LogEntry, {leaf, path}: InclusionProof, {note, size}: SignedHead) {
	const {index, kind, at, commitment, payload, salt} = entry;
	const about = payload?.about;
	const steps = climb(index, size, leaf, path);
	return logLook.page(
		`Entry ${index} of the public log`,
		html`<h1>${kindWords(kind)}</h1>
<p class="quiet">Entry ${index} of ${size}, logged ${moment(at)}</p>
${told(entry)}
<nav aria-label="Other entries">${index === 0 ? '' : html`<a href="${logPaths.entryPage(index - 1)}">Entry ${index - 1}</a>`}${index + 1 === size ? '' : html`<a href="${logPaths.entryPage(index + 1)}">Entry ${index + 1}</a>`}<a href="${logPaths.page}">All entries</a>${about === undefined ? '' : html`<a href="${logPaths.page}?about=${encodeURIComponent(about)}">All about this</a>`}${kind.startsWith('badge.') && about !== undefined ? html`<a href="${badgePaths.page(about)}">The badge</a>` : ''}</nav>
<h2>What it is bound to</h2>
${salt === null || payload === null ? html`<p>What it told is erased, with the salt that was hashed with it. The commitment that stays says nothing of it: <code>${commitment}</code></p>` : html`<p>SHA-256 over these 32 random bytes, <code>${salt}</code>, and this text:</p><pre>${canonicalJson(payload)}</pre><p>makes the commitment <code>${commitment}</code>. The random bytes make sure that, once both are erased, nobody can find out by trying.</p>`}
<h2>How one knows that it is in the log</h2>
<p>The entry as it stands in the tree, which is never erased:</p>
<pre>${leafText({kind, at, commitment})}</pre>
<p>Its hash, with a byte 0 before it, is <code>${leaf}</code>. ${steps.length === 0 ? 'It is the only entry, so this is the hash of the whole log.' : `Joined with the hash beside it, with a byte 1 before both, it makes the next one, ${steps.length === 1 ? 'once' : `${steps.length} times`}:`}</p>
<ol class="climb">${steps.map(
			(
				{side, beside, over},
				n,
			) => html`<li><p class="quiet">${n + 1}. on the ${side} <code>${beside}</code></p><p>makes <code>${toHex(over)}</code></p></li>
`,
		)}</ol>
<p>The last one is the hash that this head signs, in base64:</p>
<pre>${note}</pre>
<p><a href="${logPaths.inclusion(index, size)}">The proof as data</a> · <a href="${logPaths.entry(index)}">The entry as data</a></p>
`,
	);
}

import {html} from 'hono/html';
import {verifierKey} from '../../shared/log/checkpoint.ts';
import {type LogEntry, logPaths} from '../../shared/log/contract.ts';
import {kindWords, moment} from './entry-words.ts';
import {logLook} from './log-look.ts';
import type {SignedHead} from './public-log.ts';

export type ListPage = {
	entries: readonly LogEntry[];
	older: number | null;
	about: string | undefined;
	before: number | undefined;
	head: SignedHead;
	/** of this server, without a slash at the end */
	url: string;
	publicKey: string;
};

const counted = (size: number) => (size === 1 ? '1 entry' : `${size.toLocaleString('en')} entries`);

/** The public log for people: what was done here, the newest first, and how to check that nothing of it was changed. */
export function listPage({entries, older, about, before, head, url, publicKey}: ListPage) {
	return logLook.page(
		'Public log',
		html`<h1>Public log</h1>
<p>Every badge, decision and warning of this server is written here when it is made, one after another. Nothing can be put between, changed or taken away unnoticed: each entry is part of one hash, which is signed.</p>
${about === undefined ? '' : html`<p>Only what is about <strong><bdi>${about}</bdi></strong>. <a href="${logPaths.page}">All entries</a></p>`}
<h2>${about === undefined ? counted(head.size) : counted(entries.length)}${before === undefined || about !== undefined ? '' : html`, those before ${before}`}</h2>
${entries.length === 0 ? html`<p>${about === undefined ? 'Nothing was logged yet.' : 'Nothing is logged about it.'}</p>` : html`<ol class="entries">${entries.map(row)}</ol>`}
<nav aria-label="Pages">${before === undefined ? '' : html`<a href="${logPaths.page}">Newest</a>`}${older === null ? '' : html`<a href="${logPaths.page}?before=${older}">Older</a>`}</nav>
<h2>Check it yourself</h2>
<p>The signed head says how many entries there are, and the hash over all of them (a <a href="https://c2sp.org/tlog-checkpoint" rel="noreferrer">C2SP checkpoint</a>):</p>
<pre>${head.note}</pre>
<p>Whoever keeps a head can tell later whether the log forgot something. Touchstone’s extension does so by itself; <code>touchstone log verify ${url} --head FILE</code> reads every entry, computes the hash anew and compares. Other tools of transparency logs take this key: <code>${verifierKey(head.origin, publicKey)}</code></p>
`,
	);
}

const row = (
	entry: LogEntry,
) => html`<li><p><a href="${logPaths.entryPage(entry.index)}">${entry.index} · ${kindWords(entry.kind)}</a></p>
<p class="quiet">${moment(entry.at)} · ${entry.erased ? 'erased' : html`<bdi>${entry.payload?.about ?? ''}</bdi>`}</p></li>
`;

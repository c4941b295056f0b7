import {html} from 'hono/html';
import {anonymityMeasured} from './anonymity-measured.ts';
import {describe} from './describe.ts';
import {lookOf} from './look.ts';
import type {Resource} from './resource.ts';

const look = lookOf(`
main{max-width:56rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:var(--body)}
th,td{text-align:end;vertical-align:bottom;padding:calc(var(--u)*2) calc(var(--u)*3) calc(var(--u)*2) 0;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums}
th{color:var(--quiet);font-weight:var(--regular);font-size:var(--small)}
`);

const percent = (share: number) => `${Number((share * 100).toPrecision(2))} %`;
const count = (value: number) => Math.round(value).toLocaleString('en');

/** What this server can learn of whoever asks it, with figures that were measured. */
export const privacy: Resource = app => {
	app.get(
		'/privacy',
		describe(
			{
				summary: 'What this server can learn of whoever asks it, for people',
				tags: ['about'],
				responses: {200: {description: 'A page'}},
			},
			async c => c.html(await look.page('Privacy', page()), 200, look.headers),
		),
	);
};

const page = () => html`<h1>What this server can learn</h1>
<p>No address of a page, title, search word or name leaves the browser. Everybody downloads the same list of brands, stores, recalls and sellers with a badge, and which badges were revoked, on a clock that has nothing to do with pages. A page asks for one thing at most: the group in which its seller stands, without cookie, id or the page’s address. Whoever runs the server, or a mirror the shopper allowed, sees the network address and that group.</p>
<p>While all other sellers fit into one file of 2 MiB, there is one group, and asking for it says nothing of the seller. Beyond that a group holds 128 sellers or more on average. How often would a guess of the seller be right?</p>
<div class="scroll"><table>
<tr><th>Sellers<th>In a group, on average<th>In the smallest<th>Group asked for, compressed bytes<th>Guess, all viewed alike<th>Guess, few viewed often<th>The same, when the 1 % viewed most hold badges</tr>
${anonymityMeasured.map(
	row => html`<tr><td>${count(row.sellers)}<td>${row.depth === 0 ? 'all' : count(row.mean)}<td>${row.depth === 0 ? 'all' : count(row.smallest)}<td>${count(row.bytes)}<td>${percent(row.uniform)}<td>${percent(row.zipf)}<td>${percent(row.zipfBadges)}</tr>
`,
)}</table></div>
<p>“Few viewed often” is Zipf’s law: the second is viewed half as often as the first, the third a third as often. Then the best guess is the one viewed most in a group, and it is often right: the sellers that everybody visits hide least, which is why sellers with a badge stand in the list that everybody has. Where all are in one group, the guess is as good without watching. Measured on made-up sellers by <code>npm run bench -- lookup</code>.</p>
`;

import {html} from 'hono/html';
import type {Application} from '../../../shared/applications/contract.ts';
import type {Html} from '../desk-page.ts';
import {documentLink} from '../documents/files-shown.ts';
import {territoryWords} from '../words.ts';

export type Fault = {pointer: string; detail: string};
type Owner = {name: string; mark: string};
type Mandate = Application['mandates'][number];

const linkWords = ({kind, sublicence, territory, from, until}: Mandate): string =>
	`${kind === 'exclusive' ? 'An exclusive' : 'An ordinary'} licence for ${territoryWords(territory)}, ${from} to ${until}; it ${sublicence ? 'may' : 'may not'} be passed on`;

const wrongs = (faults: readonly Fault[]): Html =>
	html`${faults.map(({pointer, detail}) => html`<p class="wrong">${fieldWords(pointer)} ${detail}.</p>`)}`;

/** `/mandates/1/licensor` is said as “Licensor”. */
function fieldWords(pointer: string): string {
	if (/^\/mandates\/\d+$/.test(pointer)) return 'The licence';
	const word = pointer.split('/').findLast(part => part !== '' && !/^\d+$/.test(part)) ?? '';
	const said = {mandates: 'The chain', mark: 'The mark', brand: 'The brand', company: 'The company'}[word] ?? word;
	return said.charAt(0).toUpperCase() + said.slice(1);
}

/** The chain in words, from the owner of the mark to the store; each thing the rules hold against it stands at its link. */
export function chainShown(
	{mandates, seller}: Pick<Application, 'mandates' | 'seller'>,
	owner: Owner,
	faults: readonly Fault[],
): Html {
	const at = (place: number) => faults.filter(({pointer}) => new RegExp(`^/mandates/${place}(/|$)`).test(pointer));
	const elsewhere = faults.filter(({pointer}) => !/^\/mandates\/\d/.test(pointer));
	return html`<ol class="chain">
<li><strong>${owner.name}</strong> <span class="quiet">owns ${owner.mark}</span></li>
${mandates.map(
	(
		link,
		place,
	) => html`<li${at(place).length > 0 ? html` class="faulty"` : ''}><strong>${link.licensee}</strong> <span class="quiet">by the word of ${link.licensor}</span>
<p>${linkWords(link)}. ${documentLink(link.document, 'The letter')}</p>${link.endedAt === null || at(place).length > 0 ? '' : html`<p class="wrong">The licensor took it back on ${link.endedAt.slice(0, 10)}.</p>`}${wrongs(at(place))}</li>`,
)}
<li class="end"><strong>${seller.name}</strong> <span class="quiet">run by ${seller.company}, on ${seller.store}${seller.seller === null ? '' : html`, seller ${seller.seller}`}</span></li>
</ol>
${wrongs(elsewhere)}${faults.length === 0 ? html`<p class="holds">The chain holds, from the owner of the mark to the store.</p>` : ''}`;
}

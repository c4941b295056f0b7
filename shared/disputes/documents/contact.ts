import {foreign, markup} from '../markup.ts';
import type {PackDocument} from '../pack/context.ts';
import {rows, told} from './rows.ts';

/** Who says it. Telephone and address only where the forum wants them. */
export const contactDocument: PackDocument = {
	view({matter: {contact, telephone, postalAddress, goodFaith}, forum, say}) {
		if (!contact) return null;
		return markup`${rows([
			[say('name'), foreign(contact.name)],
			[say('email'), foreign(contact.email)],
			...(forum.wantsAddress
				? ([
						[say('telephone'), told(telephone) ?? say('toAdd')],
						[say('postalAddress'), told(postalAddress) ?? say('toAdd')],
					] as const)
				: []),
		])}${goodFaith ? markup`<p>${say('goodFaith')}</p>` : ''}`;
	},
	data: ({matter: {contact, country, telephone, postalAddress}, forum}) => ({
		contact,
		country,
		...(forum.wantsAddress && {telephone, postalAddress}),
	}),
};

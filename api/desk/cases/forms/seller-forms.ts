import {reasons} from '../act-fields.ts';
import {type ActForm, asReason} from './act-form.ts';

/** Acts by which the seller is told, and how far the notice came. */
export const sellerForms = {
	notify: {
		label: 'Tell the seller',
		follows: 'From its arrival on, the seller has 5 days to answer.',
		done: 'The seller is told.',
		key: 's',
		fields: () => [
			{
				name: 'channel',
				label: 'How',
				type: 'choice',
				options: [
					['desk', 'on its desk: it proved to be this seller'],
					['mail', 'by letter, to an address that the shop itself names'],
					['store-message', 'in the store’s message box: a text to paste'],
				],
			},
			{name: 'to', label: 'Address, or where it is pasted', optional: true, hint: 'Left out for its desk'},
		],
		body: ({channel, to}) => ({channel, ...(to && {to})}),
	},
	reach: {
		label: 'The notice arrived',
		follows: 'From then on the seller has 5 days to answer.',
		done: 'The case moved on.',
		fields: ({notices}) => [
			{
				name: 'notice',
				label: 'Which notice',
				type: 'choice',
				options: notices
					.filter(({reachedAt}) => reachedAt === null)
					.map(({id, to, sentAt}) => [id, `${to}, ${sentAt.slice(0, 10)}`]),
			},
			{name: 'proof', id: 'reasons', label: 'The proof', type: 'long', hint: 'What the store’s own receipt says'},
		],
		body: ({notice, proof = ''}) => ({notice, proof}),
	},
	'give-up': {
		label: 'It can not be reached',
		follows: 'Without a notice that arrived it is never found not genuine.',
		done: 'The case moved on.',
		fields: () => [reasons('Which ways were tried')],
		body: asReason,
	},
} satisfies Record<string, ActForm>;

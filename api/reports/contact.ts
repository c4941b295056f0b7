import * as v from 'valibot';
import {Contact, type NewReport} from '../../shared/reports/contract.ts';
import type {World} from '../world.ts';
import {foldAddress, foldOrder, type ReportRow, tellingHost} from './rules.ts';

type Secrets = Pick<World, 'secrets'>;

/** By what a person is known again; nothing of it can be read. */
export function marksOf(
	{secrets}: Secrets,
	{contact, purchase, offer}: Pick<NewReport, 'contact' | 'purchase' | 'offer'>,
	network: string | null,
): Pick<ReportRow, 'contactHash' | 'mailHostHash' | 'orderHash' | 'networkHash'> {
	const host = contact === null ? null : tellingHost(contact.email);
	const order = foldOrder(purchase?.orderNumber ?? '');
	return {
		contactHash: contact && secrets.mark(foldAddress(contact.email), 'contact'),
		mailHostHash: host === null ? null : secrets.mark(host, 'mail host'),
		orderHash: order === '' ? null : secrets.mark(`${offer.store} ${order}`, 'order'),
		networkHash: network === null ? null : secrets.mark(network, 'network'),
	};
}

export const sealContact = ({secrets}: Secrets, contact: Contact, report: string): string =>
	secrets.seal(JSON.stringify(contact), report);

/** Who reported, to write to them; null: nobody said, or it was forgotten. Never for an answer, a log or the audit. */
export const openContact = ({secrets}: Secrets, {id, contact}: Pick<ReportRow, 'id' | 'contact'>): Contact | null =>
	contact === null ? null : v.parse(Contact, JSON.parse(secrets.open(contact, id)));

/** What the link of the letter holds: who has it got the letter. It opens nothing else of the report. */
export const confirmToken = ({secrets}: Secrets, {id, contactHash}: Pick<ReportRow, 'id' | 'contactHash'>): string =>
	secrets.mark(`${id} ${contactHash}`, 'confirm');

import {createHmac, randomBytes} from 'node:crypto';
import {mostPhotos, type PhotoOf} from '../../../shared/photos/contract.ts';
import {mostInboxBytes, type PhonePhoto} from '../../../shared/photos/contract-inboxes.ts';
import {Problem} from '../../../shared/problems.ts';
import {holderId} from '../../accounts/holder-id.ts';
import {hashOf} from '../../files/index.ts';
import {Stale} from '../../storage/violations.ts';
import type {World} from '../../world.ts';
import {announcePhotosSteps} from '../announce-photos.ts';
import {isSame} from '../own-photo.ts';
import {photoById, photosAbout} from '../queries.ts';
import {type PhotoRow, shownPhoto} from '../rules.ts';
import {requireInboxRoom} from './begin-inbox.ts';
import {inboxByToken, takeByPhone, takePlace} from './queries.ts';
import {type InboxRow, isOpen, leftIn} from './rules.ts';

/**
 * What an address is to the phone that opens it. `free`: no phone has it yet. `ours`: this one has. `theirs`: another was first.
 * `ended`: it is over, or never was.
 */
export type Door = {is: 'free' | 'ours' | 'theirs'; inbox: InboxRow} | {is: 'ended'};

/** `phone`: the cookie of the phone, if it has one. */
export async function doorAt({storage, now}: World, token: string, phone: string | undefined): Promise<Door> {
	const inbox = await inboxByToken(storage, hashOf(token));
	if (!inbox || !isOpen(inbox, now())) return {is: 'ended'};
	if (inbox.phoneHash === null) return {is: 'free', inbox};
	return {is: phone !== undefined && isSame(hashOf(phone), inbox.phoneHash) ? 'ours' : 'theirs', inbox};
}

/** Gives the inbox to this phone; answers its cookie, or null when another was faster. */
export async function openByPhone({storage}: World, {id}: InboxRow): Promise<string | null> {
	const phone = randomBytes(32).toString('base64url');
	try {
		await storage.atomically(tx => [takeByPhone(storage, tx, id, hashOf(phone))]);
		return phone;
	} catch (error) {
		if (error instanceof Stale) return null;
		throw error;
	}
}

/** A photo as the phone is told of it: where to send it, and with what secret. */
export type ToSend = PhotoOf & {secret: string};

/**
 * Writes down that the phone sends a photo. One that it began to send before is the same one, and goes on. Throws `too-many`
 * where the inbox would hold more than eight photos or forty MB, and `busy`.
 */
export async function announceByPhone(
	world: World,
	door: {inbox: InboxRow; phone: string},
	asked: PhonePhoto,
): Promise<ToSend> {
	const {storage} = world;
	const {inbox, phone} = door;
	const all = await photosAbout(storage, inbox.id);
	const before = all.find(
		({sha256, bytes, state}) => sha256 === asked.sha256 && bytes === asked.bytes && state !== 'refused',
	);
	if (before) return toSend(before, phone);
	await requireInboxRoom(storage);
	const left = leftIn(all);
	if (left.photos === 0 || asked.bytes > left.bytes)
		throw new Problem('too-many', `${mostPhotos} photos and ${mostInboxBytes / 1e6} MB at most may be sent at once`);
	const id = world.newId('pho');
	const photo = {...asked, id, place: inbox.count, shows: 'other', alt: null} as const;
	const secretHash = holderId(secretOf(phone, id));
	try {
		await storage.atomically(tx => [
			takePlace(storage, tx, inbox),
			...announcePhotosSteps(world, tx, {about: inbox.id, secretHash, photos: [photo], passing: true}),
		]);
	} catch (error) {
		// The page sends one after another; who asks for two at once asks again
		throw error instanceof Stale ? new Problem('changed-meanwhile') : error;
	}
	const made = await photoById(storage, id);
	if (!made) throw new Problem('not-found', 'The inbox has ended');
	return toSend(made, phone);
}

const toSend = (row: PhotoRow, phone: string): ToSend => ({...shownPhoto(row), secret: secretOf(phone, row.id)});

/** The secret of one photo, which the phone's cookie and the server make anew whenever it is asked for. */
export const secretOf = (phone: string, photo: string): string =>
	`tsp_${createHmac('sha256', phone).update(photo).digest('base64url')}`;

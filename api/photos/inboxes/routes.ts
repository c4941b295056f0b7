import * as v from 'valibot';
import {NewPhotoInbox, PhotoInbox} from '../../../shared/photos/contract-inboxes.ts';
import {defineEndpoint, type Endpoint} from '../../http/endpoint.ts';
import {photosAbout} from '../queries.ts';
import {shownPhoto} from '../rules.ts';
import {sendPhoto} from '../send-photo.ts';
import {beginInbox} from './begin-inbox.ts';
import {closeInbox, removePhoto} from './close-inbox.ts';
import {inboxPhoto, ownInbox} from './own-inbox.ts';
import {shownInbox} from './rules.ts';

const tag = 'photos';
const ofInbox = v.object({inbox: v.string()});
const ofPhoto = v.object({inbox: v.string(), photo: v.string()});

/** The computer's side of photos from a phone: open an inbox, show its address as a QR code, look into it, take out what came. */
export const inboxEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'post',
		path: '/v1/photo-inboxes',
		summary: 'Open an inbox for photos from a phone, for half an hour',
		tag,
		access: ['anyone'],
		limit: 'inbox',
		answer: {
			status: 201,
			schema: NewPhotoInbox,
			description: 'Its secret, and the address that one phone may open',
			secret: true,
		},
		handle: ({world}) => beginInbox(world),
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/photo-inboxes/:inbox',
		summary: 'What is in an inbox',
		tag,
		access: ['holder'],
		params: ofInbox,
		answer: {status: 200, schema: PhotoInbox, description: 'Its photos; those that are stored can be fetched'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			const row = await ownInbox(world, principal, params.inbox);
			return shownInbox(row, (await photosAbout(world.storage, row.id)).map(shownPhoto));
		},
	}),
	defineEndpoint({
		method: 'delete',
		path: '/v1/photo-inboxes/:inbox',
		summary: 'Close an inbox; what is in it is gone',
		tag,
		access: ['holder'],
		params: ofInbox,
		answer: {status: 204, schema: null, description: 'It is closed'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			await closeInbox(world, (await ownInbox(world, principal, params.inbox)).id);
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/photo-inboxes/:inbox/photos/:photo',
		summary: 'A photo of an inbox, without anything that was in its file besides the picture',
		tag,
		access: ['holder'],
		params: ofPhoto,
		answer: {status: 200, schema: null, description: 'WebP or JPEG'},
		problems: ['not-found'],
		handle: async ({world, principal, params}) => sendPhoto(world, await inboxPhoto(world, principal, params)),
	}),
	defineEndpoint({
		method: 'delete',
		path: '/v1/photo-inboxes/:inbox/photos/:photo',
		summary: 'Take a photo out of an inbox, once it is fetched',
		tag,
		access: ['holder'],
		params: ofPhoto,
		answer: {status: 204, schema: null, description: 'It is gone'},
		problems: ['not-found'],
		async handle({world, principal, params}) {
			await removePhoto(world, await inboxPhoto(world, principal, params));
		},
	}),
];

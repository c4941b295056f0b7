import * as v from 'valibot';
import {mostPhotoBytes, PhotoOf} from '../../shared/photos/contract.ts';
import {defineEndpoint, type Endpoint} from '../http/endpoint.ts';
import {clientOf} from '../http/limits.ts';
import {partOf} from '../http/uploads/upload-part.ts';
import {ownPhoto} from './own-photo.ts';
import {photoById} from './queries.ts';
import {shownPhoto} from './rules.ts';
import {pieceProblems, takePiece} from './take-piece.ts';

const tag = 'photos';
const ofPhoto = v.object({photo: v.string()});

/** Photos are sent in pieces by who holds the secret of what they belong to. */
export const sendingEndpoints: readonly Endpoint[] = [
	defineEndpoint({
		method: 'get',
		path: '/v1/photos/:photo',
		summary: 'How a photo stands; Upload-Offset says where the upload goes on',
		tag,
		access: ['holder'],
		limit: 'piece',
		params: ofPhoto,
		answer: {status: 200, schema: PhotoOf, description: 'The photo'},
		problems: ['not-found'],
		async handle({world, principal, params, c}) {
			const row = await ownPhoto(world, principal, params.photo);
			c.header('Upload-Offset', String(row.offset));
			c.header('Upload-Complete', row.offset === row.bytes ? '?1' : '?0');
			return shownPhoto(row);
		},
	}),
	defineEndpoint({
		method: 'patch',
		path: '/v1/photos/:photo',
		summary: 'Send a piece of a photo as the body: from Upload-Offset on; the photo is made with its last byte',
		tag,
		access: ['holder'],
		limit: 'piece',
		weighs: {limit: 'photo-kilobytes', mostBytes: mostPhotoBytes},
		params: ofPhoto,
		answer: {status: 200, schema: PhotoOf, description: 'The photo; what came of it is on disk'},
		problems: [...pieceProblems, 'not-found'],
		async handle({world, principal, params, c}) {
			const {id} = await ownPhoto(world, principal, params.photo);
			try {
				const row = await takePiece(world, id, {
					...partOf(c),
					body: c.req.raw.body,
					whose: clientOf(c, world.site.behindProxy === true),
				});
				c.header('Upload-Offset', String(row.offset));
				return shownPhoto(row);
			} catch (error) {
				const now = await photoById(world.storage, id);
				c.header('Upload-Offset', String(now?.offset ?? 0));
				throw error;
			}
		},
	}),
];

import * as v from 'valibot';
import {PhotoOf} from '../../shared/photos/contract.ts';
import {Problem} from '../../shared/problems.ts';
import {defineEndpoint, type Endpoint} from '../http/endpoint.ts';
import {partOf} from '../http/uploads/upload-part.ts';
import {ownPhoto} from './own-photo.ts';
import {photoById} from './queries.ts';
import {shownPhoto} from './rules.ts';
import {sendPhoto} from './send-photo.ts';
import {pieceProblems, takePiece} from './take-piece.ts';

const tag = 'photos';
const ofPhoto = v.object({photo: v.string()});

/** Photos are sent in pieces by who holds the secret of what they belong to, and seen by reviewers. */
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
		params: ofPhoto,
		answer: {status: 200, schema: PhotoOf, description: 'The photo; what came of it is on disk'},
		problems: [...pieceProblems, 'not-found'],
		async handle({world, principal, params, c}) {
			const {id} = await ownPhoto(world, principal, params.photo);
			try {
				const row = await takePiece(world, id, {...partOf(c), body: c.req.raw.body});
				c.header('Upload-Offset', String(row.offset));
				return shownPhoto(row);
			} catch (error) {
				const now = await photoById(world.storage, id);
				c.header('Upload-Offset', String(now?.offset ?? 0));
				throw error;
			}
		},
	}),
	defineEndpoint({
		method: 'get',
		path: '/v1/reviews/photos/:photo',
		summary: 'The photo itself, as it was made anew when it came',
		tag,
		access: ['reviewer'],
		params: ofPhoto,
		query: v.object({
			size: v.optional(v.picklist(['whole', 'preview'], 'must be whole or preview'), 'whole'),
		}),
		answer: {status: 200, schema: null, description: 'WebP or JPEG, of 1,600 points at most as a preview'},
		problems: ['not-found', 'document-erased'],
		async handle({world, params, query}) {
			const row = await photoById(world.storage, params.photo);
			if (!row) throw new Problem('not-found', 'There is no photo with this id');
			return sendPhoto(world, row, query.size);
		},
	}),
];

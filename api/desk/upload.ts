import {addDocument} from '../documents/index.ts';
import {personAt} from './account/account.ts';
import type {AtDesk} from './desk-page.ts';

/** Keeps a file of a form as a private document of an organization, about `about`; answers its id. */
export async function uploadOf(at: AtDesk, file: File, organization: string, about: string): Promise<string> {
	const {id} = await addDocument(at.world, {
		bytes: new Uint8Array(await file.arrayBuffer()),
		name: file.name,
		organization,
		uploadedBy: personAt(at).id,
		about,
	});
	return id;
}

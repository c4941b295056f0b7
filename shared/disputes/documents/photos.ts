import {markup} from '../markup.ts';
import type {PackDocument} from '../pack/context.ts';
import {dataAddress} from '../pack/data-address.ts';

export const photosDocument: PackDocument = {
	view: ({photos, say}) =>
		photos.length === 0
			? null
			: markup`<div class="photos">${photos.map(
					({photo, path, sha256, kind}, n) => markup`<figure>
${kind ? markup`<img src="${dataAddress(photo.bytes, `image/${kind}`)}" alt="${say('photo', {n: n + 1})}">` : markup`<p>${say('photoNotShown')}</p>`}
<figcaption>${say('photo', {n: n + 1})} · <code>${path}</code><br><span class="quiet">SHA-256 <code>${sha256}</code></span>${sha256 === photo.sha256 ? '' : markup`<br><strong>${say('photoChanged')}</strong>`}</figcaption></figure>`,
				)}</div>`,
	data: ({photos}) => ({
		photos: photos.map(({path, sha256, photo}) => ({path, sha256, toldSha256: photo.sha256, name: photo.name})),
	}),
	files: ({photos}) => photos.map(({photo: {bytes}, path}) => ({path, bytes})),
};

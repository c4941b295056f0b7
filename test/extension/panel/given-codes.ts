import type {CodeTools} from '../../../extension/codes/view/code-tools.ts';

/** A browser with no camera, no picture and nobody to ask. */
export const noCodes: CodeTools = {
	ask: async () => ({is: 'no-server'}),
	find: async () => [],
	bitmapOf: async () => null,
	brandNamed: async () => null,
	brandNames: async () => [],
	country: async () => null,
	camera: async () => Promise.reject(new DOMException('no camera', 'NotFoundError')),
	mayUseCamera: async () => false,
	openCameraPage() {},
	onHanded: () => () => {},
	fetchPicture: async () => null,
	pictureAsked() {},
};

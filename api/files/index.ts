export {chooseStores} from './choose-stores.ts';
export {flushFolder} from './flush-folder.ts';
export {createFolderStore} from './folder-store.ts';
export {hashOf} from './hash.ts';
export {createS3Store, type S3Options} from './s3-store.ts';
export type {FileStore} from './store.ts';

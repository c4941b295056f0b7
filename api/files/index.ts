export {flushFolder} from './flush-folder.ts';
export {createFolderStore} from './folder-store.ts';
export {hashOf} from './hash.ts';
export type {FileStore} from './store.ts';

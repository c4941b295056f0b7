import type {KeptSnapshot} from '../../shared/disputes/page-snapshot.ts';

/** What a page said, as IndexedDB keeps it. `of`: the draft or report it belongs to, and with which it goes. */
export type SnapshotRow = KeptSnapshot & {of: string};

import 'fake-indexeddb/auto';
import {openDatabase} from '../../../extension/history/database.ts';
import {createDexieShelf} from '../../../extension/history/dexie-shelf.ts';
import {createMemoryShelf} from '../../../extension/lookup/memory-shelf.ts';
import {shelfContract} from '../../contracts/shelf.ts';

shelfContract('in memory', async () => createMemoryShelf());

let count = 0;
shelfContract('in IndexedDB', async () => createDexieShelf(openDatabase(`shelf-${count++}`)));

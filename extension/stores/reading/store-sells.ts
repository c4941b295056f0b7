import {ownSeller} from '../../reader/pick.ts';
import type {ReadStore} from './read-store.ts';

/** In a store that lets nobody else sell there is nothing to read about sellers. */
export const storeSells: ReadStore = () => ({seller: ownSeller(null)});

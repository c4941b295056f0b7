import {stores} from '../stores/index.ts';

const names = new Map(stores.map(({id, name}) => [id, name]));

/** A marketplace as people call it; a shop of its own is called by its domain. */
export const storeName = (store: string): string => names.get(store) ?? store;

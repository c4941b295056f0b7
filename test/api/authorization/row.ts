import {makePdf} from '../documents/made-pdf.ts';
import type {PrincipalName, RichWorld} from './rich-world.ts';

/** A request on an object of the brand or its seller. Made anew for each principal where the act ends its object. */
export type Asked = {path: string; body?: unknown; bytes?: Uint8Array<ArrayBuffer>};
export type Row = {may: readonly PrincipalName[]; ask(world: RichWorld): Promise<Asked> | Asked};

export const ofBrand = ['owner', 'member', 'key'] as const;
export const leadersOfBrand = ['owner'] as const;
export const programsOfBrand = ['owner', 'key'] as const;
export const ofSeller = ['seller', 'sellerKey'] as const;
export const reviews = ['reviewer', 'operator'] as const;
/** They act for some organization: what they make or list is their own. */
export const actsForSome = [
	'owner',
	'member',
	'seller',
	'foreign',
	'key',
	'sellerKey',
	'foreignKey',
	'testKey',
] as const;
export const seesBrand = [...ofBrand, ...reviews, 'authority'] as const;

let made = 0;
export const fresh = () => `matrix-${++made}`;
export const row = (may: Row['may'], ask: Row['ask']): Row => ({may, ask});
export const at = (path: string, body?: unknown) => (body === undefined ? {path} : {path, body});
export const pdf = () => Uint8Array.from(makePdf({trailer: `/ID [(${fresh()}) (x)]`}));
export const reason = 'for the matrix';

import type {LooksWorld, Where} from './looks-world.ts';

/** For a document to draw what it shows under another address, in ms. */
const redrawing = 1500;

/** Looks for a mark of selling something; `isRedrawn`: the document shows another page by itself, so a mark may come late. */
export async function findMark(
	{findMark: lookFor, wait}: Pick<LooksWorld, 'findMark' | 'wait'>,
	where: Where,
	isRedrawn: boolean,
): ReturnType<LooksWorld['findMark']> {
	const found = await lookFor(where);
	if (!isRedrawn || found?.isMarked !== false) return found;
	await wait(redrawing);
	return lookFor(where);
}

import type {Context} from 'hono';
import type {HtmlEscapedString} from 'hono/utils/html';
import type {Problem} from '../../shared/problems.ts';
import type {Principal} from '../accounts/principal.ts';
import type {Access} from '../http/access.ts';
import type {LimitClass} from '../http/limits.ts';
import type {World} from '../world.ts';
import type {Done} from './done.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a page of the desk gets. */
export type AtDesk = {
	world: World;
	principal: Principal;
	params: Readonly<Record<string, string>>;
	query: Readonly<Record<string, string>>;
	/** stands in every form, as `formToken`; ties a form to the session it was sent to */
	token: string;
	c: Context;
};

/** A page: its title, what stands in the middle, and what can be done now with what follows from it. */
export type View = {
	is: 'view';
	title: string;
	main: Html;
	/** beside the middle */
	aside?: Html;
	status?: 200 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503;
};
/** Somewhere else, after something was done. */
export type GoTo = {is: 'go-to'; path: string; done?: Done};

/** What was filled in, and what was wrong with it. */
export type Filled = {
	values: Readonly<Record<string, string>>;
	/** what was ticked */
	lists?: Readonly<Record<string, readonly string[]>>;
	problem: Problem | null;
};
/** A form that nobody sent yet. */
export const unfilled: Filled = {values: {}, problem: null};

/** What was sent: the last of each name, every value of each name, and files. */
export type Sent = {values: Record<string, string>; lists: Record<string, string[]>; files: Record<string, File>};

/**
 * One page. With `act` it holds a form that is sent to its own address: done, it leads elsewhere; refused, it shows again
 * what was filled in beside what was wrong. A page without `show` is a button's address.
 */
export type DeskPage = {
	path: string;
	access: readonly Access[];
	/** of what is sent; default `write` */
	limit?: LimitClass;
	/** of a form with files; default: one document and the words around it */
	mostBytes?: number;
	show?(at: AtDesk, filled: Filled): Promise<View | Response>;
	act?(at: AtDesk, sent: Sent): Promise<GoTo | View | Response>;
};

export const view = (title: string, main: Html, more: Omit<View, 'is' | 'title' | 'main'> = {}): View => ({
	is: 'view',
	title,
	main,
	...more,
});

/** `done`: said at the top of the page that follows. */
export const goTo = (path: string, done?: Done): GoTo => ({is: 'go-to', path, ...(done !== undefined && {done})});

import type {Database, Statement} from 'better-sqlite3';

/** As many different statements as the program has, and some room for lists of different lengths. */
const mostHeld = 300;

/**
 * Makes a connection keep the statements it has compiled: the queries are few, and compiling one costs more than running
 * it. (drizzle asks for every query in one mode only, so a statement that is met again is in the mode it needs.)
 */
export function keepStatements(sqlite: Database): void {
	const held = new Map<string, Statement>();
	const compile = sqlite.prepare.bind(sqlite);

	function prepare(text: string): Statement {
		const known = held.get(text);
		if (known) {
			held.delete(text);
			held.set(text, known);
			return known;
		}
		const [oldest] = held.keys();
		if (oldest !== undefined && held.size >= mostHeld) held.delete(oldest);
		const compiled: Statement = compile(text);
		held.set(text, compiled);
		return compiled;
	}
	Object.assign(sqlite, {prepare});
}

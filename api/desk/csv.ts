/** Spreadsheets take what begins with these for a formula, and do what it says. */
const acts = /^[=+\-@\t\r\0]/;

const cell = (value: string): string => {
	const inert = acts.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
};

/** A table as CSV (RFC 4180), in which no cell can act. */
export const csvOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
	[head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('');

/** CSV to be saved. The mark at its beginning tells spreadsheets that it is UTF-8. */
export const csvAnswer = (name: string, csv: string): Response =>
	new Response(`\uFEFF${csv}`, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="${name}.csv"`,
			'Cache-Control': 'no-store',
			'X-Content-Type-Options': 'nosniff',
		},
	});

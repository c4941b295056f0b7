/** Of every page for people: nothing is loaded, nothing is framed, nobody is told where a reader came from. */
export const pageHeaders = {
	'Cache-Control': 'public, max-age=300',
	'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
};

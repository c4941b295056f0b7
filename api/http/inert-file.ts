/** A file of a stranger as an answer that can do nothing where it is opened, and that nobody keeps on the way. */
export const inertFile = (bytes: Uint8Array, type: string, disposition: string): Response =>
	new Response(Uint8Array.from(bytes), {
		headers: {
			'Content-Type': type,
			'Content-Length': String(bytes.length),
			'Content-Disposition': disposition,
			'X-Content-Type-Options': 'nosniff',
			'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'self'",
			'Cross-Origin-Resource-Policy': 'same-origin',
			'Referrer-Policy': 'no-referrer',
			'Cache-Control': 'private, no-store',
		},
	});

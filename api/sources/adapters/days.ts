/** `2026-08-12T12:22:21+00:00`, `2026-08-12`, `12/08/2026` (the EU's order) as 2026-08-12; null when it is no day. */
export function dayOf(text: unknown): string | null {
	if (typeof text !== 'string') return null;
	const iso = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(text.trim());
	const european = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
	const day = iso
		? `${iso[1]}-${iso[2]}-${iso[3]}`
		: european
			? `${european[3]}-${european[2]?.padStart(2, '0')}-${european[1]?.padStart(2, '0')}`
			: '';
	const at = new Date(`${day}T00:00:00.000Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

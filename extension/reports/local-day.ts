const two = (n: number): string => String(n).padStart(2, '0');

/** The calendar day on the wall of whoever sits here, YYYY-MM-DD; not that of UTC, which may be yesterday's or tomorrow's. */
export function localDay(instant: string): string {
	const at = new Date(instant);
	return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

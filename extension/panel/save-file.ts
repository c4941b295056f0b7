/** Hands the shopper a file, as a download that needs no permission. */
export function saveFile(content: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.click();
	// Firefox reads the address after the click; a minute is plenty.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

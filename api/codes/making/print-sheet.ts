import {qrSvg} from '../../print/qr-svg.ts';

/** A4, in mm. */
const [pageWidth, pageHeight] = [210, 297];
const [columns, rows] = [10, 10];
const margin = 5;
const [cellWidth, cellHeight] = [(pageWidth - 2 * margin) / columns, (pageHeight - 2 * margin) / rows];
/** Side of a QR code with its quiet zone, in mm: modules of half a millimetre and more, which every phone reads. */
const side = 18;

export type Label = {ordinal: number; printed: string; link: string};

/** Print-ready: labels on one A4 page as SVG in millimetres, each a QR code with its characters under it. At most 100. */
export async function printSheet(labels: readonly Label[]): Promise<string> {
	const cells = await Promise.all(labels.map(cell));
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${pageWidth}mm" height="${pageHeight}mm" viewBox="0 0 ${pageWidth} ${pageHeight}" font-family="ui-monospace, 'DejaVu Sans Mono', monospace" font-size="1.9" text-anchor="middle"><path fill="#fff" d="M0 0h${pageWidth}v${pageHeight}H0z"/>${cells.join('')}</svg>\n`;
}

async function cell({ordinal, printed, link}: Label, at: number): Promise<string> {
	const x = margin + (at % columns) * cellWidth;
	const y = margin + Math.floor(at / columns) * cellHeight;
	const middle = x + cellWidth / 2;
	const code = String(await qrSvg(link, {label: `Code ${ordinal}`})).replace(
		'<svg ',
		`<svg x="${(middle - side / 2).toFixed(2)}" y="${y.toFixed(2)}" width="${side}" height="${side}" `,
	);
	const lines = [printed.slice(0, 14), printed.slice(15), `№ ${ordinal}`];
	const words = lines.map(
		(line, n) => `<text x="${middle.toFixed(2)}" y="${(y + side + 2 + n * 2.2).toFixed(2)}">${line}</text>`,
	);
	return code + words.join('');
}

import {html} from 'hono/html';
import type {HtmlEscapedString} from 'hono/utils/html';
import {type QrRepair, type QrSymbol, qrSymbol, quiet} from './qr-symbol.ts';

/**
 * `text` as a QR code: an SVG without script, style or link, to stand in a page, in a file or on paper. Always dark on light,
 * with its quiet zone; one unit of the viewBox is one module, so whoever shows it gives it its size.
 * `label` is what those hear who don't see it. Outside a page take `String()` of it.
 * Throws when `text` is empty or longer than the symbol holds (2,331 bytes with `M`).
 */
export async function qrSvg(
	text: string,
	{label, repair = 'M'}: {label: string; repair?: QrRepair},
): Promise<HtmlEscapedString> {
	const symbol = await qrSymbol(text, repair);
	const side = symbol.width + 2 * quiet;
	return html`<svg xmlns="http://www.w3.org/2000/svg" class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${darkRuns(symbol)}"/></svg>`;
}

/** Each row's dark modules as one rectangle a run. */
function darkRuns({data, width, height}: QrSymbol): string {
	const runs: string[] = [];
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const from = x;
			while (x < width && data[y * width + x] === 0) x++;
			if (x > from) runs.push(`M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`);
		}
	}
	return runs.join('');
}

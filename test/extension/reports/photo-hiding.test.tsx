import {expect, test, vi} from 'vitest';
import type {Photo} from '../../../extension/reports/photos/photo.ts';
import {ReportForm} from '../../../extension/reports/view/report-form.tsx';
import {now} from '../panel/given.ts';
import {noReports} from '../panel/given-reports.ts';
import {viewOf} from '../panel/given-view.ts';
import {button, mount, settle, text} from '../panel/mount.ts';
import {emptyDraft, typedWhole} from './given-report.ts';

const photo = (alt = ''): Photo => ({
	id: 'p1',
	of: 'd1',
	place: 0,
	blob: new Blob(['x'], {type: 'image/jpeg'}),
	width: 40,
	height: 30,
	sha256: 'a'.repeat(64),
	shows: 'label',
	alt,
});
const bitmap = {width: 40, height: 30, close: vi.fn()} as unknown as ImageBitmap;

/** A form with one photo, and its tools, which count what they are asked. */
async function formWithPhoto() {
	let changed = () => {};
	let alt = '';
	const tools = {
		...noReports,
		photos: vi.fn(async () => [photo(alt)]),
		bitmapOf: vi.fn(async () => bitmap),
		describe: vi.fn(async (_: Photo, {alt: said = ''}: {alt?: string}) => {
			alt = said;
			changed();
		}),
		send: vi.fn(async () => undefined),
		rows: {
			...noReports.rows,
			photos: {
				watch(call: () => void) {
					changed = call;
					return () => {};
				},
			},
		},
	};
	const view = viewOf({is: 'no-page'});
	const page = await mount(
		<ReportForm
			{...view}
			now={now}
			draft={{...emptyDraft(), typed: typedWhole()}}
			reports={tools}
			checks={[]}
			isPage
			onDiscard={() => {}}
		/>,
	);
	return {page, tools};
}

const send = (page: HTMLElement) => settle(() => page.querySelector('form')?.requestSubmit());

test('while parts of a photo are being hidden nothing is sent, and it is said why', async () => {
	const {page, tools} = await formWithPhoto();
	await settle(() => button(page, 'Hide parts').click());
	await send(page);
	expect(tools.send).not.toHaveBeenCalled();
	expect(text(page)).toContain('A photo is being worked on');
	await settle(() => button(page, 'Cancel').click());
	await send(page);
	expect(tools.send).toHaveBeenCalledTimes(1);
});

test('words for a photo leave its picture and an open editor alone, and are on disk before it is sent', async () => {
	const {page, tools} = await formWithPhoto();
	await settle(() => button(page, 'Hide parts').click());
	const frame = page.querySelector<HTMLElement>('.frame');
	const shown = page.querySelector('img')?.getAttribute('src');
	expect(document.activeElement).toBe(frame);
	const field = page.querySelector<HTMLInputElement>('.photo-fields input')!;
	for (const said of ['T', 'Th', 'The', 'The nib'])
		await settle(() => {
			field.value = said;
			field.dispatchEvent(new Event('input', {bubbles: true}));
		});
	expect(tools.describe).not.toHaveBeenCalled();
	await settle(() => field.dispatchEvent(new Event('change', {bubbles: true})));
	expect(tools.describe.mock.calls.map(([, change]) => change)).toEqual([{alt: 'The nib'}]);
	expect(tools.photos).toHaveBeenCalledTimes(2);
	expect(tools.bitmapOf).toHaveBeenCalledTimes(1);
	expect(bitmap.close).not.toHaveBeenCalled();
	expect(page.querySelector('.frame')).toBe(frame);
	expect(page.querySelector('img')?.getAttribute('src')).toBe(shown);
});

test('words for a photo that could not be put on disk are told', async () => {
	const {page, tools} = await formWithPhoto();
	tools.describe.mockRejectedValueOnce(new Error('the disk is full'));
	const field = page.querySelector<HTMLInputElement>('.photo-fields input')!;
	await settle(() => {
		field.value = 'The nib';
		field.dispatchEvent(new Event('input', {bubbles: true}));
		field.dispatchEvent(new Event('change', {bubbles: true}));
	});
	expect(text(page)).toContain('the disk is full');
});

test('what is typed elsewhere asks for no photo again', async () => {
	const {page, tools} = await formWithPhoto();
	const facts = page.querySelector<HTMLTextAreaElement>('textarea')!;
	for (const said of ['T', 'Th', 'The'])
		await settle(() => {
			facts.value = said;
			facts.dispatchEvent(new Event('input', {bubbles: true}));
		});
	expect(tools.photos).toHaveBeenCalledTimes(1);
});

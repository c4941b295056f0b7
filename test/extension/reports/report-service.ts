import {createHash} from 'node:crypto';
import * as v from 'valibot';
import {Evidence, NewReport, type ReportView} from '../../../shared/reports/contract.ts';
import {reportIds} from '../../../shared/reports/report-ids.ts';

type Photo = {id: string; place: number; sha256: string; size: number; bytes: Uint8Array};
type Kept = {id: string; body: string; photos: Photo[]; secret: string};

/** What a test may break: before the request is heard, after it was done, or by an answer of the server's own. */
export type Fault = 'cut-before' | 'cut-after' | number;

/**
 * A server that speaks the contract of reports and photos as the API does, in memory. `fault` is asked once a request and
 * breaks it. It keeps every report and counts what it did.
 */
export function reportService(fault: (request: Request) => Fault | null = () => null) {
	const reports = new Map<string, Kept>();
	const done = new Map<string, Response>();
	const evidence: {secret: string; body: string; photos: Photo[]}[] = [];
	const acts: {path: string; body: string}[] = [];
	let names = 0;

	const problem = (status: number, code: string, errors: {pointer: string; detail: string}[] = []) =>
		Response.json({type: `/problems/${code}`, title: code, status, errors}, {status});
	const announcedIn = (photos: readonly {place: number; sha256: string; bytes: number}[]): Photo[] =>
		photos.map(({place, sha256, bytes}) => ({
			id: `pho_${++names}`,
			place,
			sha256,
			size: bytes,
			bytes: new Uint8Array(),
		}));
	const told = (photos: readonly Photo[]) => photos.map(({id, place, sha256}) => ({id, place, sha256}));
	const allPhotos = () => [
		...[...reports.values()].flatMap(({photos}) => photos),
		...evidence.flatMap(({photos}) => photos),
	];

	async function serve(request: Request): Promise<Response> {
		const {pathname} = new URL(request.url);
		const secret = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
		if (pathname === '/v1/reports') {
			const body = await request.text();
			const before = reports.get(secret);
			if (before && before.body !== body) return problem(422, 'idempotency-mismatch');
			if (!before) {
				const read = v.safeParse(NewReport, JSON.parse(body));
				if (!read.success)
					return problem(
						400,
						'invalid-request',
						read.issues.map(({path, message}) => ({
							pointer: (path ?? []).map(({key}) => `/${String(key)}`).join(''),
							detail: message,
						})),
					);
				reports.set(secret, {id: `${reportIds}_${++names}`, body, photos: announcedIn(read.output.photos), secret});
			}
			const {id, photos} = reports.get(secret)!;
			return Response.json(
				{report: id, case: 'cas_1', joined: false, receivedAt: '2026-11-22T12:40:00.000Z', photos: told(photos)},
				{status: 201},
			);
		}
		if (pathname.startsWith('/v1/photos/')) {
			const photo = allPhotos().find(({id}) => pathname.endsWith(`/${id}`));
			if (!photo) return problem(404, 'not-found');
			const headers = () => ({'upload-offset': String(photo.bytes.length)});
			if (request.method === 'HEAD') return new Response(null, {headers: headers()});
			if (Number(request.headers.get('upload-offset')) !== photo.bytes.length)
				return new Response(await problem(409, 'wrong-offset').text(), {status: 409, headers: headers()});
			const piece = new Uint8Array(await request.arrayBuffer());
			photo.bytes = Buffer.concat([photo.bytes, piece]);
			if (photo.bytes.length === photo.size && hashOf(photo.bytes) !== photo.sha256) {
				photo.bytes = new Uint8Array();
				return new Response(await problem(422, 'photo-not-as-announced').text(), {status: 422, headers: headers()});
			}
			return Response.json({}, {headers: headers()});
		}
		const mine = reports.get(secret);
		if (!mine || !pathname.startsWith(`/v1/reports/${mine.id}`)) return problem(404, 'not-found');
		if (request.method === 'GET') return Response.json(viewOf(mine.id));
		const key = request.headers.get('idempotency-key') ?? '';
		const before = done.get(key);
		if (before) return before.clone();
		const body = await request.text();
		acts.push({path: pathname, body});
		let answer: Response = Response.json(viewOf(mine.id));
		if (pathname.endsWith('/evidence')) {
			const photos = announcedIn(v.parse(Evidence, JSON.parse(body)).photos);
			evidence.push({secret, body, photos});
			answer = Response.json({evidence: `evi_${++names}`, photos: told(photos)}, {status: 201});
		}
		done.set(key, answer.clone());
		return answer;
	}

	return {
		reports,
		evidence,
		acts,
		/** all bytes of all photos are there, as they were announced */
		isWhole: () => allPhotos().every(({bytes, sha256}) => hashOf(bytes) === sha256),
		async fetch(url: string, init: RequestInit): Promise<Response> {
			const request = new Request(url, init);
			const broken = fault(request);
			if (broken === 'cut-before') throw new TypeError('Failed to fetch');
			if (typeof broken === 'number') return problem(broken, 'busy');
			const response = await serve(request);
			if (broken === 'cut-after') throw new TypeError('Failed to fetch');
			return response;
		},
	};
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A report at its very beginning. */
export const viewOf = (id: string, change: Partial<ReportView> = {}): ReportView => ({
	id,
	case: 'cas_1',
	state: 'received',
	setAside: null,
	receivedAt: '2026-11-22T12:40:00.000Z',
	offer: {title: 'Nordlicht Lampe'},
	demand: {kind: 'none'},
	caseState: 'submitted',
	since: '2026-11-22T12:40:00.000Z',
	clock: {
		due: 'a reviewer accepts or refuses',
		until: '2026-12-01T12:40:00.000Z',
		source: 'SAMR complaint rules 2022, art. 14',
	},
	firstAnsweredAt: null,
	contactConfirmed: false,
	photos: [],
	steps: [],
	questions: [],
	evidence: [],
	answers: [],
	decision: null,
	remedy: null,
	appeal: null,
	appealUntil: null,
	measures: [],
	acts: ['add-evidence', 'withdraw'],
	...change,
});

import {html} from 'hono/html';
import * as v from 'valibot';
import {TradeMark} from '../../../shared/brands/contract-marks.ts';
import {Problem} from '../../../shared/problems.ts';
import {actsFor} from '../../accounts/principal.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {documentLink} from '../documents/files-shown.ts';
import {form} from '../form.ts';
import {stateWord} from '../state-word.ts';
import {uploadOf} from '../upload.ts';
import {listOf} from '../words.ts';
import {brandAt} from './brand.ts';

const Marks = v.object({marks: v.array(TradeMark)});
const certificate = {
	name: 'document',
	label: 'The certificate',
	type: 'file',
	accept: '.pdf,image/png,image/jpeg,image/webp',
	hint: 'PDF, PNG, JPEG or WebP, 10 MB at most. It stays private; only its hash is public.',
} as const;

const create: DeskPage = {
	path: '/desk/brands/:brand/marks/new',
	access: ['member'],
	limit: 'upload',
	async show(at, filled) {
		const {name} = await brandAt(at);
		return view(
			`A trade mark of ${name}`,
			form(
				at,
				filled,
				[
					{name: 'number', label: 'Number', hint: 'As the office writes it'},
					{name: 'office', label: 'Office', hint: 'Two letters: DE, CN, US, EM for EUIPO, WO for Madrid'},
					{
						name: 'designated',
						label: 'Of an international mark: where it holds',
						optional: true,
						hint: 'Two letters each, with commas',
					},
					{name: 'classes', label: 'Classes of Nice', hint: 'Numbers 1 to 45, with commas'},
					{name: 'owner', label: 'Owner', hint: 'As the certificate names it'},
					{
						name: 'status',
						label: 'It is',
						type: 'choice',
						options: [
							['registered', 'registered'],
							['pending', 'applied for'],
						],
					},
					{name: 'filedAt', label: 'Filed on', type: 'date'},
					{name: 'registeredAt', label: 'Registered on', type: 'date', optional: true},
					{
						name: 'expiresAt',
						label: 'Protected until',
						type: 'date',
						optional: true,
						hint: 'Ten years after its registration, if you say nothing',
					},
					{...certificate, optional: true},
				],
				{submit: 'File it'},
			),
		);
	},
	async act(at, {values, files}) {
		const brand = await brandAt(at);
		const document = files.document ? await uploadOf(at, files.document, brand.organization, brand.id) : null;
		const body = {...certificateFields(values), ...markFields(values), document};
		await askApi(at, 'post /v1/brands/:brand/marks', TradeMark, {params: {brand: brand.id}, body});
		return goTo(`/desk/brands/${brand.id}`, 'It is filed. A reviewer looks at it.');
	},
};

const markFields = ({number, office, designated, classes, owner, status, filedAt}: Record<string, string>) => ({
	number,
	office: office?.toUpperCase(),
	designated: listOf(designated?.toUpperCase()),
	classes: listOf(classes).map(Number),
	owner,
	status,
	filedAt,
});

const certificateFields = ({registeredAt, expiresAt}: Record<string, string>) => ({
	registeredAt: registeredAt || null,
	expiresAt: expiresAt || null,
});

async function markAt(at: AtDesk) {
	const {brand = '', mark = ''} = at.params;
	const {marks} = await askApi(at, 'get /v1/brands/:brand/marks', Marks, {params: {brand}});
	const found = marks.find(({id}) => id === mark);
	if (!found) throw new Problem('not-found', 'The brand has no mark with this id');
	return found;
}

const one: DeskPage = {
	path: '/desk/brands/:brand/marks/:mark',
	access: ['member', 'reviewer', 'authority'],
	async show(at, filled) {
		const brand = await brandAt(at);
		const mark = await markAt(at);
		const isOwn = actsFor(at.principal, brand.organization);
		return view(
			`${mark.number}, ${mark.office}`,
			html`<p><a href="/desk/brands/${brand.id}">${brand.name}</a></p><dl>
<dt>State</dt><dd>${stateWord(mark.standing)}${mark.reason ? html` ${mark.reason}` : ''}</dd>
<dt>Id</dt><dd><code>${mark.id}</code>${isOwn ? html` <span class="quiet">Your sellers apply with it at <a href="/desk/badges/new?brand=${brand.id}&amp;mark=${mark.id}">this page</a>: send them its address.</span>` : ''}</dd>
<dt>Owner</dt><dd>${mark.owner}</dd><dt>Classes</dt><dd>${mark.classes.join(', ')}</dd>
<dt>Protects in</dt><dd>${mark.countries.join(', ')}</dd>
<dt>Filed</dt><dd>${mark.filedAt}</dd><dt>Registered</dt><dd>${mark.registeredAt ?? 'not yet'}</dd><dt>Until</dt><dd>${mark.expiresAt ?? ''}</dd>
${mark.renewal ? html`<dt>May be renewed</dt><dd>${mark.renewal.from} to ${mark.renewal.until}</dd>` : ''}
${mark.document ? html`<dt>Certificate</dt><dd>${documentLink(mark.document)}</dd>` : ''}
${mark.change ? html`<dt>Told since</dt><dd>registered ${mark.change.registeredAt ?? 'not said'}, until ${mark.change.expiresAt} ${mark.change.document ? documentLink(mark.change.document) : ''}</dd>` : ''}
</dl>`,
			mayReview(at) && !isOwn
				? {
						aside: html`<h2>Review</h2><p class="quiet">Look into the office’s register. Confirmed, the mark carries badges; refused, your reasons are told to the brand.</p>${form(
							at,
							filled,
							[
								{
									name: 'decision',
									label: 'It is',
									type: 'choice',
									options: [
										['confirmed', 'confirmed'],
										['refused', 'refused'],
									],
								},
								{
									name: 'reason',
									id: 'reasons',
									label: 'Reasons',
									type: 'long',
									optional: true,
									hint: 'Needed for a refusal',
								},
							],
							{submit: 'Decide'},
						)}`,
					}
				: {},
		);
	},
	async act(at, {values}) {
		const {brand = '', mark = ''} = at.params;
		const body = {decision: values.decision, reason: values.reason || null};
		await askApi(at, 'post /v1/brands/:brand/marks/:mark/review', anything, {params: {brand, mark}, body});
		return goTo(`/desk/brands/${brand}/marks/${mark}`, 'Decided, and told to the brand.');
	},
};

const mayReview = ({principal}: AtDesk) => principal.is === 'person' && principal.role !== 'user';

export const markPages: readonly DeskPage[] = [create, one];

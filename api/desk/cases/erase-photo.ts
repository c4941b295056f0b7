import {html} from 'hono/html';
import {Problem} from '../../../shared/problems.ts';
import {anything, askApi} from '../ask-api.ts';
import {type AtDesk, type DeskPage, goTo, view} from '../desk-page.ts';
import {form} from '../form.ts';
import {saidShort} from '../said.ts';
import {caseAt} from './case.ts';

const photoAt = async (at: AtDesk) => {
	const found = await caseAt(at);
	const photo = found.photos.find(({id}) => id === at.params.photo);
	if (!photo) throw new Problem('not-found', 'The case has no such photo');
	return {found, photo};
};

/** One photo of a case, and its end: such as one with a face in it, or somebody else's address. */
const one: DeskPage = {
	path: '/desk/cases/:case/photos/:photo',
	access: ['reviewer'],
	async show(at, filled) {
		const {found, photo} = await photoAt(at);
		return view(
			`Erase photo ${photo.place + 1}`,
			html`<p><a href="/desk/cases/${found.id}">${saidShort(found.title)}</a></p>
${photo.url === null ? '' : html`<p><a class="picture" href="${photo.url}"><img src="${photo.url}" alt="Photo ${photo.place + 1}: ${photo.shows}"></a></p>`}
${photo.erased ? html`<p class="wrong">Erased on ${photo.erased.at.slice(0, 10)}: ${saidShort(photo.erased.why)}</p>` : form(at, filled, [{name: 'reason', id: 'reasons', label: 'Reasons', type: 'long', hint: 'Kept with its hash, and read by who reviews the case'}], {submit: [{label: 'Erase it', act: 'erase', follows: 'The picture is gone for good. Hash, day and reason stay; what was decided on it stands.', danger: true}]})}`,
		);
	},
	async act(at, {values}) {
		const {case: id = '', photo = ''} = at.params;
		const said = {params: {case: id, photo}, body: {reason: values.reason}};
		await askApi(at, 'post /v1/reviews/cases/:case/photos/:photo/erase', anything, said);
		return goTo(`/desk/cases/${id}`, 'It is erased.');
	},
};

export const erasePhotoPages: readonly DeskPage[] = [one];

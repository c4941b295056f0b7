import type {Hono} from 'hono';
import {Contest, CounterStatement, PartyAppeal, SellerAnswer} from '../../../shared/cases/contract-seller.ts';
import {Problem} from '../../../shared/problems.ts';
import {shownLine} from '../../../shared/reports/shown-text.ts';
import {anyone} from '../../accounts/principal.ts';
import {answersProblems, describe} from '../../http/describe.ts';
import {createLimiter} from '../../http/limits.ts';
import {parseValue} from '../../http/parse-request.ts';
import type {Resource} from '../../http/resource.ts';
import {sendPhoto} from '../../photos/index.ts';
import type {World} from '../../world.ts';
import {publicDecision} from '../deciding/public-decision.ts';
import {addCaseDocument} from '../dossier/case-documents.ts';
import {noCase} from '../dossier/load-dossier.ts';
import {counterIpNotice} from '../ip/change-ip-notice.ts';
import {ipNoticeOfCase} from '../ip/queries.ts';
import {publicIpNotice, shownIpNotice} from '../ip/see-ip-notice.ts';
import {photoForParties} from '../reviewing/shown-photos.ts';
import {type Filled, wrongOf, wrongPart} from './filled-form.ts';
import {type LinkHolder, linkHolder} from './link-holder.ts';
import {noticePage} from './notice-page.ts';
import {oneAtATime} from './one-at-a-time.ts';
import {publicHeaders, secretPage} from './page-look.ts';
import {answerCase, appealAsParty, confirmNotice, contestExamination} from './party-acts.ts';
import {partyOf} from './party-of.ts';
import {counterForm, decisionPage, ipNoticePage} from './public-pages.ts';
import {shownParty} from './see-party-case.ts';
import {type SentForm, sentForm} from './sent-form.ts';

/** Five papers of 10 MB, and the words; where no papers are taken, the words alone. */
const mostBytes = 52 * 1024 * 1024;
const mostWords = 256 * 1024;
const mostPapers = 5;
const isLarge = (act: string): boolean => act === 'answers';

/** What another capability shows the accused on the page of its case, after what was said. */
export type ShownBeside = (world: World, come: LinkHolder) => Promise<unknown>;

/** Pages for people without an account: the case for the accused, a decision, a brand’s notice. */
export const casePages =
	(beside: ShownBeside): Resource =>
	(app, world) =>
		servePages(app, world, beside);

const servePages = (app: Hono, world: World, beside: ShownBeside) => {
	const limiter = createLimiter(world);

	app.get(
		'/decisions/:decision',
		describe(page('A decision with its reasons, for people', 'decision'), async c => {
			await limiter.take(c, anyone, 'read');
			return c.html(await decisionPage(await publicDecision(world, c.req.param('decision') ?? '')), 200, publicHeaders);
		}),
	);
	app.get(
		'/notices/ip/:notice',
		describe(page('A brand’s notice of infringement, for people', 'notice'), async c => {
			await limiter.take(c, anyone, 'read');
			return c.html(await ipNoticePage(await publicIpNotice(world, c.req.param('notice') ?? '')), 200, publicHeaders);
		}),
	);
	app.get(
		'/cases/:secret',
		describe(
			page('The case for the accused, by the link of its notice; opening it proves nothing', 'secret'),
			async c => {
				await limiter.take(c, anyone, 'read');
				return show(world, await linkHolder(world, c), beside);
			},
		),
	);
	app.get(
		'/cases/:secret/photos/:photo',
		describe(page('A photo of what is said', 'secret', 'photo'), async c => {
			await limiter.take(c, anyone, 'read');
			const {holder, id} = await linkHolder(world, c);
			const {dossier} = await partyOf(world, holder, id);
			return sendPhoto(world, await photoForParties(world, dossier, c.req.param('photo') ?? ''), 'preview');
		}),
	);
	for (const [act, does] of Object.entries(forms))
		app.post(
			`/cases/:secret/${act}`,
			describe(page(`What the accused does by the link of its notice: ${act}`, 'secret'), async c => {
				await limiter.take(c, anyone, isLarge(act) ? 'upload' : 'write');
				const come = await linkHolder(world, c);
				let form: SentForm = {fields: {}, papers: []};
				try {
					const take = async () => {
						form = await sentForm(c, isLarge(act) ? mostBytes : mostWords);
						await does(world, come, form);
					};
					await (isLarge(act) ? oneAtATime(come.holder.id, take) : take());
				} catch (error) {
					if (!(error instanceof Problem)) throw error;
					const filled = {act, wrong: wrongOf(error), fields: form.fields};
					return show(world, come, beside, {filled, status: error.status});
				}
				return c.redirect(`/cases/${come.secret}`, 303);
			}),
		);
};

const forms: Record<string, (world: World, come: LinkHolder, form: SentForm) => Promise<void>> = {
	read: (world, {holder, id}) => confirmNotice(world, holder, id),
	async answers(world, {holder, id}, {fields, papers}) {
		const input = {words: fields.words, admits: fields.stance === 'admits', contests: fields.stance === 'contests'};
		// What is wrong with the words is told before a paper is kept
		parseValue(SellerAnswer, input);
		if (papers.length > mostPapers) throw new Problem('too-many', `${mostPapers} papers go with an answer`);
		const {dossier} = await partyOf(world, holder, id);
		const documents: string[] = [];
		for (const paper of papers) {
			const bytes = new Uint8Array(await paper.arrayBuffer());
			const kept = await addCaseDocument(world, dossier.row, holder, {bytes, name: paper.name}).catch(error => {
				throw error instanceof Problem ? ofPaper(paper, error) : error;
			});
			documents.push(kept.id);
		}
		await answerCase(world, holder, id, parseValue(SellerAnswer, {...input, documents}));
	},
	contest: (world, {holder, id}, {fields}) =>
		contestExamination(
			world,
			holder,
			id,
			parseValue(Contest, {examination: fields.examination, words: fields.words, documents: []}),
		),
	appeal: (world, {holder, id}, {fields}) =>
		appealAsParty(world, holder, id, parseValue(PartyAppeal, {reason: fields.reason}).reason),
	async counter(world, {holder, id}, {fields}) {
		const notice = await ipNoticeOfCase(world.storage, id);
		if (!notice) throw noCase();
		await counterIpNotice(world, holder, notice.id, parseValue(CounterStatement, {words: fields.words, documents: []}));
	},
};

/** Of five papers it has to be said which one was not taken. */
const ofPaper = ({name}: File, {code, message}: Problem): Problem =>
	new Problem(code, `“${shownLine(name).slice(0, 100)}” was not taken: ${message}`);

type NotTaken = {filled: Filled; status: number};

async function show(world: World, come: LinkHolder, beside: ShownBeside, not?: NotTaken): Promise<Response> {
	const {secret, holder, id} = come;
	const party = await partyOf(world, holder, id);
	const ip = party.dossier.row.kind === 'ip-notice' ? await ipNoticeOfCase(world.storage, id) : null;
	const filled = not?.filled ?? null;
	const made = ip
		? ipNoticePage(
				await shownIpNotice(world, ip),
				ip.state === 'forwarded' ? counterForm(secret, filled) : wrongPart(filled, false),
			)
		: noticePage(await shownParty(world, party), secret, filled, await beside(world, come));
	return secretPage(made, not?.status);
}

const page = (summary: string, ...names: readonly string[]) => ({
	summary,
	tags: ['cases'],
	parameters: names.map(name => ({in: 'path' as const, name, required: true, schema: {type: 'string' as const}})),
	responses: {200: {description: 'A page'}, ...answersProblems('not-found')},
});

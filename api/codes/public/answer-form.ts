import type {Context} from 'hono';
import {CodeClaim, CodePeek, CodeQuery} from '../../../shared/codes/contract.ts';
import {VerifierQuestion, type VerifierSaid} from '../../../shared/codes/contract-verifier.ts';
import {parseValue, readBytes} from '../../http/parse-request.ts';
import type {World} from '../../world.ts';
import {askingOf} from '../asking/asking-of.ts';
import type {Asker} from '../guards/create-guards.ts';
import {receiptFor} from './receipt.ts';
import type {AnyAnswer} from './words.ts';

const mostBytes = 8192;

/** What somebody sent by a form of the page. */
export type Sent = {
	act: string;
	code: string;
	brand: string;
	country: string;
	receipt: string;
	kept: boolean;
	consent: string;
};

/** `serial`: of the link whose page it is; null: the code was typed. */
export async function readSent(c: Context, serial: string | null): Promise<Sent> {
	const fields = new URLSearchParams(new TextDecoder().decode(await readBytes(c, mostBytes)));
	const field = (name: string) => fields.get(name)?.trim() ?? '';
	const code = serial ?? field('code');
	return {
		act: field('act'),
		code,
		brand: field('brand'),
		country: field('country'),
		receipt: receiptFor(c, code, field('receipt')),
		kept: field('kept') === '1',
		consent: field('consent'),
	};
}

/** Does what the form asks for. Throws `invalid-request`, `ComeLater`. */
export async function answerForm(
	world: World,
	asker: Asker,
	{act, code, brand, country, receipt}: Sent,
	gtin: string | null,
): Promise<AnyAnswer> {
	const asking = askingOf(world);
	const about = {code, brand: brand === '' ? null : brand, gtin, country: country === '' ? null : country};
	if (act === 'query') return asking.query(parseValue(CodeQuery, {...about, receipt}), asker);
	// What counts is asked for by its name only
	if (act !== 'claim') return asking.peek(parseValue(CodePeek, about), asker);
	const {country: where, purchasedOn, ...asked} = parseValue(CodeClaim, {...about, receipt});
	return asking.claim({...asked, country: where}, asker, {country: where, purchasedOn});
}

/** Passes the code on to the brand's own system, which the form named. */
export const passOn = (world: World, asker: Asker, {code, brand, consent}: Sent): Promise<VerifierSaid> =>
	askingOf(world).passOn(parseValue(VerifierQuestion, {code, brand, consentTo: consent}), asker);

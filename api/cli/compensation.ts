import {type CompensationAnswer, compensationCaution} from '../../shared/compensation/contract.ts';
import {CompensationQuestion} from '../../shared/compensation/question.ts';
import {confirmedWords, standingWords} from '../../shared/compensation/words.ts';
import {exactSum} from '../../shared/exact-sum.ts';
import {Problem} from '../../shared/problems.ts';
import {answerQuestion} from '../compensation/index.ts';
import {parseValue} from '../http/parse-request.ts';
import type {Command} from './command.ts';

const fields = Object.keys(CompensationQuestion.entries);
const flagOf = (field: string): string => field.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`);

/** What is due by law, worked out on this machine. */
export const compensationCommand: Command = {
	name: 'compensation',
	summary: 'works out what is due to a shopper by law, with the articles',
	help: `--price 200 --currency CNY [--quantity 2] [--country CN] [--law CN] [--finding counterfeit] [--goods food] …
  Amounts are in major units with a point, all in the currency of the price; days are YYYY-MM-DD. Without a country or a
  law, that of the currency is taken. Ends with 0 when the question could be answered, whatever the answer.
  --price, --quantity          what one piece cost, and how many were bought
  --goods, --finding           --goods ordinary|food|medicine|made-to-order|perishable|unsealed; --finding counterfeit|
                               not-as-described|defective|unsafe|not-delivered|changed-mind|charged-unduly
  --country, --law             where the shopper lives; whose law the contract is under
  --bought-on, --delivered-on, --demanded-on, --decided-on
  --loss                       what was lost beyond the price
  --own-use, --ordinary-quantity, --non-deception-shown, --seller-knew, --cure-failed      yes|no|unknown
  --promise-times or --promise-amount, --promise-snapshot, --promise-on                    what the store promised
  --rate, --rate-into, --rate-on    what one unit of the price's currency is worth in the law's, on which day
  --json                       the answer of GET /v1/compensation as one JSON object`,
	options: {
		...Object.fromEntries(fields.map(field => [flagOf(field), {type: 'string'} as const])),
		json: {type: 'boolean'},
	},
	async run({flags, rest, print, say}) {
		if (rest.length > 0) {
			say(`“${rest[0]}” is no flag; --help says which there are.`);
			return 2;
		}
		const given = fields.flatMap(field => {
			const value = flags[flagOf(field)];
			return value === undefined ? [] : [[field, value] as const];
		});
		try {
			const answer = answerQuestion(parseValue(CompensationQuestion, Object.fromEntries(given)), new Date());
			if (flags.json === true) print(JSON.stringify(answer));
			else for (const line of linesOf(answer)) print(line);
			return 0;
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			for (const {pointer, detail} of error.errors) say(`--${flagOf(pointer.slice(1))} ${detail}`);
			return 2;
		}
	},
};

const linesOf = ({laws, entitlements, totals, missing, assumed, unknownLaws}: CompensationAnswer): string[] => [
	...totals.map(({jurisdiction, amount}) => `Due in all, ${jurisdiction}: ${exactSum(amount)}`),
	...missing,
	...laws.flatMap(({jurisdiction, why}) => (why === '' ? [] : [`${jurisdiction}: ${why}`])),
	...entitlements.flatMap(
		({id, what, standing, amount, formula, law, article, since, askBy, unmet, note, confirmed}) => [
			'',
			`${id}  ${standingWords[standing]}${standing === 'open' ? ' …' : ''}${amount ? `  ${exactSum(amount)}` : ''}`,
			`  ${what}; ${formula}`,
			`  ${law}, ${article}; since ${since}${askBy === null ? '' : `; ask by ${askBy}`}`,
			...unmet.map(({condition, why}) => `  ${standing === 'open' ? 'if' : 'not'}: ${condition}. ${why}`),
			...(note === '' ? [] : [`  ${note}`]),
			`  ${confirmedWords(confirmed)}`,
		],
	),
	'',
	...unknownLaws.map(code => `The law of ${code} is not known here.`),
	...(assumed.length === 0 ? [] : [`Taken to be so: ${assumed.join(' ')}`]),
	compensationCaution,
];

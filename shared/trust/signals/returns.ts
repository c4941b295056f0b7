import {missingLine, pageLine} from '../line.ts';
import {defineSignal} from '../signal.ts';

/** What the page says about returns. That it says nothing helps to know before buying. */
export const returns = defineSignal({
	id: 'returns',
	codes: ['returns-named', 'returns-not-found'],
	weigh: ({facts}) => [
		...(facts.returnPolicy ? [pageLine('returns-named', facts, 'returnPolicy', {words: facts.returnPolicy})] : []),
		...(!facts.returnPolicy && facts.price ? [missingLine('returns-not-found')] : []),
	],
});

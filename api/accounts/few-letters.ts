import {RateLimiterMemory, RateLimiterRes} from 'rate-limiter-flexible';
import type {Letter} from '../mail/index.ts';
import type {World} from '../world.ts';

/** Letters to one address within an hour, whoever asks for them and from wherever. */
const most = 6;

/** Posts letters that strangers can have sent. Beyond a few to one address they are not sent: it has the ones before. */
export function fewLetters({mail}: Pick<World, 'mail'>): (letter: Letter) => Promise<void> {
	const taken = new RateLimiterMemory({points: most, duration: 3600});
	return async letter => {
		try {
			await taken.consume(letter.to.toLowerCase());
		} catch (over) {
			if (over instanceof RateLimiterRes) return;
			throw over;
		}
		await mail.send(letter);
	};
}

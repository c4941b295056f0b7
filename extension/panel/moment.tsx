import type {Words} from '../locales/index.ts';

/** An instant, short; with date, seconds and zone on hover. */
export const Moment = ({at, now, words}: {at: string; now: string; words: Words}) => (
	<time dateTime={at} title={words.exactly(at)}>
		{words.moment(at, now)}
	</time>
);

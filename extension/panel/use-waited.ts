import {useEffect, useState} from 'preact/hooks';

/** How long something has been going on: first nothing but a skeleton, then words, then words that say it is still so. */
export type Waited = 'moment' | 'while' | 'long';

const whileAfter = 300;
const longAfter = 4000;

/** `since`: ISO instant. Renders again when the wait reaches its next stage. */
export function useWaited(since: string): Waited {
	const [waited, setWaited] = useState<Waited>(() => stageOf(since));
	useEffect(() => {
		setWaited(stageOf(since));
		const gone = Date.now() - Date.parse(since);
		const timers = [whileAfter, longAfter]
			.filter(limit => limit > gone)
			.map(limit => setTimeout(() => setWaited(stageOf(since)), limit - gone + 1));
		return () => timers.forEach(clearTimeout);
	}, [since]);
	return waited;
}

function stageOf(since: string): Waited {
	const gone = Date.now() - Date.parse(since);
	return gone < whileAfter ? 'moment' : gone < longAfter ? 'while' : 'long';
}

import {useEffect, useState} from 'preact/hooks';
import type {Words} from '../locales/index.ts';
import {fingerprintOf} from './ask-server.ts';

/** A public key as people compare it. */
export function Fingerprint({publicKey, words}: {publicKey: string; words: Words}) {
	const [fingerprint, setFingerprint] = useState('');
	useEffect(() => {
		void fingerprintOf(publicKey).then(setFingerprint);
	}, [publicKey]);
	return (
		<p class="fingerprint">
			<span class="quiet">{words.say('server.fingerprint')}</span>
			<code dir="ltr">{fingerprint}</code>
		</p>
	);
}

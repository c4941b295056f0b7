export type ServerAddress = {ok: true; base: string; host: string} | {ok: false; why: 'not-an-address' | 'needs-https'};

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a server is on this computer: it is reached without asking, and may do without encryption. */
export const isLoopback = (base: string): boolean => loopback.test(new URL(base).hostname);

/** What was typed, as the address of a server: origin and path, without anything after it. `https://` may be left out. */
export function serverAddress(typed: string): ServerAddress {
	const text = typed.trim();
	const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
	if (text === '' || !URL.canParse(address)) return {ok: false, why: 'not-an-address'};
	const url = new URL(address);
	if (url.username !== '' || !/[.\]]|^localhost$/.test(url.hostname)) return {ok: false, why: 'not-an-address'};
	const isWeb = url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname));
	if (!isWeb) return {ok: false, why: 'needs-https'};
	return {ok: true, base: url.origin + url.pathname.replace(/\/+$/, ''), host: url.host};
}

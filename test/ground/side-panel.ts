import type {CDPSession, Page} from 'playwright-core';

/** The browser's own side panel, which is no tab: it is spoken to over the DevTools protocol. */
export type SidePanel = {
	/** evaluates an expression in the panel's page and answers its (JSON) value */
	evaluate<T>(expression: string): Promise<T>;
	/** the text a person sees */
	text(): Promise<string>;
	/** waits until the panel's text matches; throws with the last text after `timeout` ms */
	waitForText(pattern: RegExp, timeout?: number): Promise<string>;
	/** clicks the button or menu item of this name, once it is there */
	press(name: string): Promise<void>;
	emulateColours(scheme: 'light' | 'dark'): Promise<void>;
	/** PNG */
	screenshot(): Promise<Buffer>;
};

const pause = (ms: number) => new Promise(done => setTimeout(done, ms));

/** Clicks the extension's toolbar button over `page` until the side panel is there, and attaches to it. */
export async function openSidePanel(page: Page, extensionId: string): Promise<SidePanel> {
	// Only the browser's own session may press buttons of the browser's window
	const session = await page.context().browser()?.newBrowserCDPSession();
	if (!session) throw new Error('This browser was not started here, so its toolbar is out of reach');
	await page.bringToFront();
	for (let attempt = 0; attempt < 5; attempt++) {
		const open = await findPanel(session, extensionId);
		if (open) return attach(session, open);
		await click(session, extensionId, page.url());
		for (let wait = 0; wait < 30; wait++) {
			const panel = await findPanel(session, extensionId);
			if (panel) return attach(session, panel);
			await pause(100);
		}
	}
	throw new Error('The side panel did not open after 5 clicks on the toolbar button');
}

async function findPanel(session: CDPSession, extensionId: string): Promise<string | null> {
	const {targetInfos} = await session.send('Target.getTargets');
	return (
		targetInfos.find(({url}) => url.startsWith(`chrome-extension://${extensionId}/sidepanel.html`))?.targetId ?? null
	);
}

/** The protocol's `triggerAction` wants the tab, of which the page is a child. */
async function click(session: CDPSession, id: string, url: string) {
	const {targetInfos} = await session.send('Target.getTargets', {filter: [{type: 'tab'}]});
	const tab = targetInfos.find(target => target.url === url);
	if (!tab) throw new Error(`No tab shows ${url}`);
	// Newer than the types of playwright-core
	await (session.send as (method: string, params: object) => Promise<unknown>).call(
		session,
		'Extensions.triggerAction',
		{
			id,
			targetId: tab.targetId,
		},
	);
}

async function attach(session: CDPSession, targetId: string): Promise<SidePanel> {
	// Not flattened: playwright's session can then carry the panel's messages
	const {sessionId} = await session.send('Target.attachToTarget', {targetId, flatten: false});
	const waiting = new Map<number, (reply: Reply) => void>();
	session.on('Target.receivedMessageFromTarget', event => {
		if (event.sessionId !== sessionId) return;
		const reply: Reply = JSON.parse(event.message);
		if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
	});
	let last = 0;
	const send = async (method: string, params: object) => {
		const id = ++last;
		const reply = new Promise<Reply>(done => waiting.set(id, done));
		await session.send('Target.sendMessageToTarget', {sessionId, message: JSON.stringify({id, method, params})});
		const {result, error} = await reply;
		waiting.delete(id);
		if (!result) throw new Error(`${method}: ${error?.message}`);
		return result;
	};

	const evaluate = async (expression: string) => {
		const reply = await send('Runtime.evaluate', {
			expression,
			returnByValue: true,
			awaitPromise: true,
			userGesture: true,
		});
		if (reply.exceptionDetails) throw new Error(`In the panel: ${JSON.stringify(reply.exceptionDetails)}`);
		return reply.result?.value as never;
	};
	const text = () => evaluate('document.body?.innerText ?? ""') as Promise<string>;

	return {
		evaluate,
		text,
		async waitForText(pattern, timeout = 15_000) {
			const until = Date.now() + timeout;
			let seen = await text();
			while (!pattern.test(seen)) {
				if (Date.now() > until) throw new Error(`The panel never said ${pattern}; it says:\n${seen}`);
				await pause(100);
				seen = await text();
			}
			return seen;
		},
		async press(name) {
			const wanted = JSON.stringify(name);
			await evaluate(`new Promise((done, failed) => {
				const until = Date.now() + 5000;
				const look = () => {
					const buttons = [...document.querySelectorAll('button, summary, [role=menuitem], a')];
					const button = buttons.find(b => [b.textContent.trim(), b.getAttribute('aria-label'), b.title].includes(${wanted}));
					if (button) done(button.click());
					else if (Date.now() > until) failed(new Error('no button ' + ${wanted} + ' among ' + buttons.map(b => b.textContent)));
					else setTimeout(look, 50);
				};
				look();
			})`);
		},
		async emulateColours(scheme) {
			await send('Emulation.setEmulatedMedia', {features: [{name: 'prefers-color-scheme', value: scheme}]});
		},
		async screenshot() {
			return Buffer.from((await send('Page.captureScreenshot', {captureBeyondViewport: true})).data ?? '', 'base64');
		},
	};
}

type Reply = {
	id?: number;
	error?: {message: string};
	result?: {result?: {value?: unknown}; exceptionDetails?: unknown; data?: string};
};

/** The pieces of the browser's own API that tests call inside the extension. */
export type ExtensionWorker = {
	chrome: {
		runtime: {sendMessage(message: object): Promise<unknown>};
		storage: {session: {get(): Promise<object>}};
		tabs: {query(wanted: object): Promise<{id: number}[]>};
		action: {getBadgeText(tab: {tabId: number}): Promise<string>; getTitle(tab: {tabId: number}): Promise<string>};
	};
};

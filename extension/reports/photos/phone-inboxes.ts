import type {createKeptInboxes} from './kept-inboxes.ts';
import {openPhoneInbox, type PhoneInbox, phoneInbox} from './phone-inbox.ts';

type World = Omit<Parameters<typeof phoneInbox>[0], 'isFull' | 'takeIn'> & {
	kept: ReturnType<typeof createKeptInboxes>;
	/** the server's address */
	server(): Promise<string>;
	isFull(of: string): Promise<boolean>;
	takeIn(of: string, photo: string, picture: Blob): ReturnType<Parameters<typeof phoneInbox>[0]['takeIn']>;
};

/** Inboxes for photos from a phone, by what the photos are for. */
export function createPhoneInboxes({kept, server, isFull, takeIn, ...asking}: World) {
	const inboxOf = (of: string, key: Parameters<typeof phoneInbox>[1]): PhoneInbox => {
		const inbox = phoneInbox(
			{...asking, isFull: () => isFull(of), takeIn: (photo, picture) => takeIn(of, photo, picture)},
			key,
		);
		return {
			...inbox,
			async close() {
				await inbox.close();
				await kept.forget(of);
			},
		};
	};
	return {
		/** the one that is open, or a new one; rejects when the server has none or does not answer */
		async open(of: string): Promise<PhoneInbox> {
			const known = await kept.find(of);
			const key = known ?? (await openPhoneInbox(asking, await server()));
			if (!known) await kept.keep(of, key);
			return inboxOf(of, key);
		},
		isOpen: async (of: string): Promise<boolean> => (await kept.find(of)) !== null,
		/**
		 * Ends it, once what its photos were for is sent or thrown away: nobody would fetch what still comes, so it is erased at
		 * the server at once, and the phone is told that the address has ended. A server that does not answer does so by itself
		 * when its time is over.
		 */
		async end(of: string): Promise<void> {
			const key = await kept.find(of);
			if (!key) return;
			await inboxOf(of, key)
				.close()
				.catch(() => kept.forget(of));
		},
	};
}

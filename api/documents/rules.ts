/** What an organization may keep here: a hundred applications with three documents each. */
export const roomOfOrganization = {bytes: 1024 * 1024 * 1024, count: 300} as const;

type Room = {bytes: number; count: number};

export const hasRoom = (taken: Room, bytes: number, most: Room = roomOfOrganization): boolean =>
	taken.count < most.count && taken.bytes + bytes <= most.bytes;

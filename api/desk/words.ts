/** A day as the desk writes it: 2026-11-22, UTC. */
export const day = (at: Date): string => at.toISOString().slice(0, 10);

/** A moment as the desk writes it, with its zone: 2026-11-22 12:40 UTC. */
export const moment = (at: Date): string => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Is a host this domain, or one below it? */
export const isUnder = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

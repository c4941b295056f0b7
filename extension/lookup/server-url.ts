/** The address of a path at a server, whose own may end with a slash. */
export const serverUrl = (base: string, path: string): string => base.replace(/\/+$/, '') + path;

import {lookOf} from '../http/look.ts';

/** The look of the log's pages: as that of a badge. */
export const logLook = lookOf(`
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:var(--u) calc(var(--u)*4);margin:calc(var(--u)*4) 0}
dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}
ol{list-style:none;margin:0;padding:0}
.entries li{border-top:1px solid var(--line);padding:calc(var(--u)*2) 0}
li p,.erased{margin:0}
.erased{display:inline-block;padding:var(--u) calc(var(--u)*3);border-radius:var(--round);color:var(--unknown);background:var(--unknown-ground)}
.climb li{border-inline-start:2px solid var(--line);margin-inline-start:calc(var(--u)*2);padding:0 0 calc(var(--u)*3) calc(var(--u)*4)}
.climb li:last-child{border-color:var(--verified)}
pre{margin:0;padding:calc(var(--u)*3);background:var(--surface);border-radius:var(--round);white-space:pre-wrap;overflow-wrap:anywhere;font-size:var(--small)}
nav{margin:calc(var(--u)*4) 0}nav a{margin-inline-end:calc(var(--u)*4)}
`);

import {lookOf} from '../http/look.ts';

const look = lookOf(
	`
form{margin:calc(var(--u)*6) 0}
fieldset{border:0;margin:calc(var(--u)*8) 0 0;padding:0}
legend{padding:0;font-weight:var(--strong)}
label{display:block;margin:calc(var(--u)*4) 0 var(--u);font-weight:var(--strong)}
label .quiet{font-weight:var(--regular)}
input,select{width:100%;min-height:44px;padding:calc(var(--u)*2) calc(var(--u)*3);border:1px solid var(--control);border-radius:var(--round);background:var(--ground);color:var(--text);font:inherit}
[aria-invalid]{border-color:var(--warning)}
.wrong{color:var(--warning);margin:var(--u) 0 0}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));column-gap:calc(var(--u)*4)}
button{min-height:44px;width:100%;margin-top:calc(var(--u)*6);padding:calc(var(--u)*2) calc(var(--u)*4);border:1px solid transparent;border-radius:var(--round);background:var(--stone);color:var(--on-stone);font:inherit;font-weight:var(--strong);cursor:pointer}
button:hover{background:var(--stone-hover)}
summary{cursor:pointer;min-height:44px;padding-top:calc(var(--u)*2);margin-top:calc(var(--u)*4)}
.total{padding:calc(var(--u)*4);border-radius:var(--round);color:var(--clear);background:var(--clear-ground)}
.total p{margin:0}.total .sum{font-size:1.25rem;font-weight:var(--strong)}
.faults{padding:calc(var(--u)*4);border-radius:var(--round);color:var(--warning);background:var(--warning-ground)}
.faults p,.faults ul{margin:0}
.given{list-style:none;margin:0;padding:0}
.given>li{border-top:1px solid var(--line);padding:calc(var(--u)*4) 0}
.given h3{font-size:var(--large);font-weight:var(--strong);margin:0;display:flex;justify-content:space-between;flex-wrap:wrap;gap:0 calc(var(--u)*4)}
.given p{margin:var(--u) 0 0}
.given ul{margin:var(--u) 0 0;padding-inline-start:calc(var(--u)*5)}
.standing{font-weight:var(--strong)}
.due .standing{color:var(--verified)}.open .standing{color:var(--caution)}.not-due .standing{color:var(--quiet)}
.caution{border-inline-start:2px solid var(--line);padding-inline-start:calc(var(--u)*3);margin:calc(var(--u)*6) 0}
`,
	{form: "'self'"},
);

/** Its form asks this page alone; what was asked is nobody's to keep. */
export const compensationHeaders = {
	...look.headers,
	'Cache-Control': 'no-store',
};

export const compensationLook = look.page;

/** The one style of a pack's page: readable on a screen by day and night, black on white on paper. */
export const packStyle = `
:root{color-scheme:light dark;--ground:light-dark(#fff,#16191d);--surface:light-dark(#f4f5f6,#20242a);--line:light-dark(#dfe2e6,#343b43);--text:light-dark(#1c2127,#e8eaed);--quiet:light-dark(#565f69,#a7b0ba);--caution:light-dark(#7a4b00,#f0c36d);--caution-ground:light-dark(#fff4dd,#3a2c0c);--gold:light-dark(#ab7e24,#e0b860)}
*{box-sizing:border-box}
body{margin:0;padding:24px 16px;background:var(--ground);color:var(--text);font:15px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:48rem;margin:0 auto}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 8px}h2{font-size:1.1rem;line-height:1.3;margin:32px 0 8px}h3{font-size:1rem;margin:0 0 4px}
p{margin:8px 0}.quiet{color:var(--quiet)}.prose{white-space:pre-wrap}
:focus-visible{outline:2px solid var(--gold);outline-offset:2px}
code{font:.85em ui-monospace,monospace;overflow-wrap:anywhere}
dl{margin:8px 0}dl div{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:16px;padding:4px 0;border-bottom:1px solid var(--line)}
dt{color:var(--quiet)}dd{margin:0}
ul,ol{margin:8px 0;padding-inline-start:20px}li{margin:4px 0}
.box{background:var(--surface);border-radius:8px;padding:12px 16px;margin:16px 0}
.box p{margin:4px 0}.box h2{margin:0}.now{color:var(--caution);background:var(--caution-ground)}
table{border-collapse:collapse;width:100%}td{vertical-align:top;padding:8px 0;border-bottom:1px solid var(--line)}td+td{padding-inline-start:16px;text-align:end}td:first-child{width:66%}
.yours{border-inline-start:3px solid var(--gold);padding-inline-start:12px}.yours>h2:first-child,.yours>p:first-child{margin-top:0}
.sum{white-space:normal}
.photos{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:16px}
figure{margin:0;break-inside:avoid}img{max-width:100%;height:auto;border-radius:4px;display:block}figcaption{font-size:.85em}
.statement{border-inline-start:2px solid var(--line);padding-inline-start:12px;margin:12px 0}
.sign{border:1px solid currentColor;border-radius:3px;font:.75em ui-monospace,monospace;padding:0 3px}
section{break-inside:auto}h2{break-after:avoid}
@media(max-width:30rem){dl div{grid-template-columns:1fr;gap:0}td,td+td,td:first-child{display:block;width:auto;padding:0;border:0;text-align:start}tr{display:block;padding:8px 0;border-bottom:1px solid var(--line)}}
@media print{.yours{display:none!important}:root{color-scheme:light}body{padding:0;font-size:11pt}.now,.box{border:1px solid #999}a{color:inherit}}
`.replaceAll('\n', '');

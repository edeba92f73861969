/**
 * The one style of the public edition. No font is loaded: every machine that reads Chinese has one.
 * Sizes are in rem, so that the text size of the reader's browser holds, and the steps multiply it.
 */
export const publicStyle = `
:root{--ink:#1c1c1c;--quiet:#4a4a4a;--paper:#fff;--band:#f4f4f2;--line:#b9b9b4;--link:#0b4f8a;--mark:#a3150f;--leading:1.75;--target:2.75rem}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
html[data-size="125"]{font-size:125%}
html[data-size="150"]{font-size:150%}
html[data-elder="yes"]{font-size:137.5%;--leading:1.9;--ink:#000;--quiet:#1c1c1c;--line:#555;--target:3.75rem}
html[data-elder="yes"][data-size="125"]{font-size:162.5%}
html[data-elder="yes"][data-size="150"]{font-size:187.5%}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/var(--leading) "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.2em}
a:focus-visible,button:focus-visible,summary:focus-visible,.scroll:focus-visible,main:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-100vw;top:0;z-index:1;padding:.5rem 1rem;background:var(--paper);color:var(--link)}
.skip:focus{left:0}
.band{background:var(--band);border-bottom:3px solid var(--mark)}
.wide{max-width:60rem;margin:0 auto;padding:.75rem 1rem}
.site{margin:0;font-size:1.125rem;font-weight:700}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.25rem 0 0;padding:0;list-style:none}
nav a{display:inline-flex;align-items:center;min-height:var(--target)}
nav [aria-current]{color:var(--ink);font-weight:700;text-decoration:none}
.tools{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin-top:.25rem}
.tools[hidden]{display:none}
button{min-height:var(--target);min-width:var(--target);padding:.25rem .9rem;border:1px solid var(--line);border-radius:.25rem;background:var(--paper);color:var(--ink);font:inherit;cursor:pointer}
button[aria-pressed="true"]{border:3px solid var(--link);font-weight:700}
h1{margin:1rem 0;font-size:1.6rem;line-height:1.4;text-align:center;text-wrap:balance}
h2{margin:2rem 0 .75rem;font-size:1.25rem;line-height:1.5}
h3,h4,h5{margin:1.5rem 0 .5rem;font-size:1.0625rem}
p{margin:.75rem 0}
.text p{text-indent:2em}
.text .to{text-indent:0}
.sign{text-align:right}
.note{color:var(--quiet)}
.told{padding:.75rem 1rem;border-left:4px solid var(--mark);background:var(--band)}
dl{display:grid;grid-template-columns:minmax(6rem,max-content) minmax(0,1fr);gap:.25rem 1rem;margin:1rem 0;padding:.75rem 1rem;border:1px solid var(--line)}
dt{color:var(--quiet)}
dd{margin:0}
.list{padding:0;list-style:none}
.list>li{padding:.75rem 0;border-top:1px solid var(--line)}
.list a{display:inline-block;min-height:1.5rem}
.files{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:.5rem 0;padding:0;list-style:none}
.files a{display:inline-flex;align-items:center;min-height:var(--target)}
summary{padding:.6rem 0;color:var(--link);cursor:pointer}
.hash{font-family:"DejaVu Sans Mono",Consolas,monospace;font-size:.875em}
.scroll{max-width:100%;overflow-x:auto}
table{width:100%;border-collapse:collapse}
caption{padding:.5rem 0;font-weight:700;text-align:left}
th,td{padding:.4rem .5rem;border:1px solid var(--line);text-align:left;vertical-align:top}
thead th{background:var(--band)}
td,thead th{overflow-wrap:normal;word-break:keep-all}
tbody th{min-width:7em;font-weight:400}
.middle{text-align:center}
.foot{margin-top:2.5rem;border-top:1px solid var(--line);color:var(--quiet)}
@media (max-width:30rem){h1{font-size:1.35rem}dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin-bottom:.5rem}th,td{padding:.3rem}}
@media (prefers-color-scheme:dark){:root{--ink:#ececea;--quiet:#c4c4c0;--paper:#161616;--band:#242424;--line:#6d6d69;--link:#8cc4ff;--mark:#ff8f85}html[data-elder="yes"]{--ink:#fff;--quiet:#ececea;--line:#aaa}}
@media (prefers-contrast:more){:root{--quiet:var(--ink);--line:currentColor}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){button[aria-pressed="true"]{outline:3px solid Highlight}}
@media print{
:root,html[data-elder]{--ink:#000;--quiet:#000;--paper:#fff;--band:#fff;--line:#000;--link:#000}
@page{size:A4;margin:25mm 20mm}
.skip,.tools,.files,nav{display:none}
.band{border-color:#000}
.wide{max-width:none;padding:0}
.scroll{overflow:visible}
thead{display:table-header-group}
tr{break-inside:avoid}
h2,h3,h4,h5,caption{break-after:avoid}
a{text-decoration:none}
}
`

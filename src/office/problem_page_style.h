// How the page of problems looks, on screens and on A4. Ink on paper and white on red stand at 7:1 or more;
// what colour says is also said by a word, a sign or a thicker line.
#pragma once

#include <string_view>

namespace bangvang::office {

inline constexpr std::string_view problem_page_style = R"(
:root{color-scheme:light;--ink:#22140c;--ink2:#463222;--paper:#fbf4e4;--sheet:#fffaef;--line:#d2bf95;
--gold:#c9973a;--red:#7a1414;--wash:#f6dfc9;--brown:#643000;--amber:#f5dfb8;--green:#17472e;--leaf:#dde7cf}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
font:16px/1.5 "Be Vietnam Pro","Noto Sans","Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
main,header>div,footer{max-width:70rem;margin:0 auto;padding:0 1.5rem}
header{background:var(--red);color:#fff4de;border-bottom:4px solid var(--gold);padding:1.6rem 0 1.4rem}
h1{margin:0 0 .9rem;font-size:1.9rem;line-height:1.25;letter-spacing:.01em}
header dl{display:flex;flex-wrap:wrap;gap:.3rem 2.2rem;margin:0}
header dl div{display:flex;gap:.6rem}
dt{opacity:1;color:#f5da98}
dd{margin:0;overflow-wrap:anywhere}
.verdict{break-inside:avoid;display:flex;gap:.9rem;align-items:center;margin:1.6rem 0 0;padding:.9rem 1.2rem;font-size:1.2rem;
font-weight:600;border:2px solid;border-left-width:10px;border-radius:6px}
.verdict b{font-size:1.5rem;line-height:1}
.verdict.no{background:var(--wash);color:var(--red)}
.verdict.yes{background:var(--leaf);color:var(--green)}
.help{margin:.8rem 0 0;color:var(--ink2)}
h2{margin:2.2rem 0 .6rem;padding-bottom:.3rem;font-size:1.3rem;color:var(--red);
border-bottom:2px solid var(--gold);break-after:avoid}
h2 code{margin-left:.5rem;font-size:.85rem;font-weight:400;color:var(--ink2)}
h2 span{float:right;font-size:.95rem;font-weight:400;line-height:1.95rem;color:var(--ink2)}
table.problems{width:100%;table-layout:fixed;border-collapse:collapse;background:var(--sheet);border:1px solid var(--line)}
table.problems>thead th{padding:.45rem .7rem;text-align:left;font-size:.85rem;color:var(--ink2);
background:#efe3c8;border-bottom:1px solid var(--line)}
table.problems>tbody{border-bottom:2px solid var(--line);break-inside:avoid}
table.problems>tbody>tr>td{padding:.6rem .7rem;vertical-align:top}
table.problems>thead th:nth-child(1){width:8.4rem}
table.problems>thead th:nth-child(2){width:17%}
table.problems>thead th:nth-child(4),table.problems>thead th:nth-child(5){width:23%}
td.level{white-space:nowrap}
td.cell{font-weight:600}
td.cell small{display:block;font-weight:400;font-size:.85rem;color:var(--ink2)}
td.what,td.right{overflow-wrap:anywhere}
.sign{display:inline-block;padding:.1rem .55rem;font-size:.9rem;font-weight:600;border-radius:4px}
.error .sign{background:var(--red);color:#fff}
.warning .sign{background:var(--amber);color:var(--brown);box-shadow:inset 0 0 0 1.5px var(--brown)}
q{display:inline-block;max-width:100%;margin:0 .3rem .2rem 0;padding:.05rem .4rem;background:#fff;
border:1px solid #94773f;border-radius:3px;font:.9rem/1.45 "Noto Sans Mono","DejaVu Sans Mono",Consolas,monospace;
overflow-wrap:anywhere}
q::before,q::after{content:none}
q i,.excerpt i{margin:0 .1rem;padding:0 .2rem;font:normal .78em/1.2 "Noto Sans Mono","DejaVu Sans Mono",Consolas,monospace;
color:var(--ink2);background:var(--amber);border:1px solid var(--brown);border-radius:2px}
td.wide{padding-top:0!important}
.scroll{overflow-x:auto}
.excerpt{border-collapse:collapse;font-size:.85rem;background:#fff}
.excerpt td,.excerpt th{padding:.2rem .6rem;border:1px solid var(--line);text-align:left;max-width:17rem;
overflow-wrap:break-word}
.excerpt th,.excerpt .letters td{background:#efe3c8;color:var(--ink2);font-weight:400;text-align:center}
.excerpt .heading td{font-weight:600}
.excerpt .here{background:var(--wash);box-shadow:inset 0 0 0 3px var(--red);font-weight:700;padding:.35rem .7rem}
.excerpt .gap{border-style:dashed;color:var(--ink2)}
table.own{width:100%;border-collapse:collapse;font-size:.92rem}
table.own td{padding:.25rem .7rem .25rem 0;border-top:1px dotted var(--line);vertical-align:top}
table.own td:first-child{width:4.5rem;font-weight:600;white-space:nowrap}
footer{padding-top:2rem;padding-bottom:2rem;font-size:.9rem;color:var(--ink2)}
@media screen and (max-width:46rem){
main,header>div,footer{padding-left:1rem;padding-right:1rem}
h1{font-size:1.5rem}
h2 span{float:none;display:block;line-height:1.5}
table.problems,table.problems>tbody,table.problems>tbody>tr,table.problems>tbody>tr>td{display:block;width:auto}
table.problems>thead{display:none}
table.problems>tbody>tr>td{padding:.3rem .8rem}
table.problems>tbody>tr>td:first-child{padding-top:.8rem}
table.problems>tbody{padding-bottom:.7rem}
td[data-label]::before{content:attr(data-label);display:block;font-size:.8rem;font-weight:400;color:var(--ink2)}
td.wide{padding-top:.5rem!important}
}
@page{size:A4;margin:14mm 12mm}
@media print{
html{font-size:9.5pt}
body{background:#fff;font-size:1rem;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,header>div,footer{max-width:none;padding:0}
header{padding:0 0 .8rem;background:none;color:var(--ink)}
h1{color:var(--red)}
dt{color:var(--ink2)}
.scroll{overflow:visible}
.error .sign{background:none;color:var(--red);box-shadow:inset 0 0 0 1.5px var(--red)}
h2{margin-top:1.4rem}
}
)";

} // namespace bangvang::office

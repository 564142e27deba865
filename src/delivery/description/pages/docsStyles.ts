/** What pages of the reference have beyond the style of every page. */
export const docsStyles = `
.inner{max-width:1360px}
.docs{max-width:1360px;margin:0 auto;padding-inline:24px;display:grid;grid-template-columns:250px minmax(0,1fr);gap:48px;align-items:start}
.index{position:sticky;top:0;max-height:100vh;overflow-y:auto;padding-block:32px;font-size:.92rem}
.index summary{font-weight:700;list-style:none;display:none}
.index h2{font-size:.76rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:22px 0 6px}
.index ul{list-style:none;margin:0;padding:0}
.index li a{display:block;padding:3px 10px;border-radius:7px;color:var(--ink);text-decoration:none;overflow-wrap:anywhere}
.index li a:hover{background:var(--tint)}
.index li a[aria-current]{background:var(--tint);color:var(--accent);font-weight:650}
.filter{width:100%;font:inherit;color:var(--ink);background:var(--card);border:1px solid var(--edge);border-radius:9px;padding:8px 12px}
.text{padding-block:40px 24px;min-width:0}
.text>h1{font-size:clamp(1.9rem,1.3rem + 2.2vw,2.7rem);font-weight:800}
.text h2{font-size:1.45rem;font-weight:750;margin-top:52px;scroll-margin-top:20px}
.text h3{font-size:1.05rem;font-weight:700;margin-top:28px;letter-spacing:-.01em;scroll-margin-top:20px}
.text p{margin:.7em 0 0;max-width:46rem}
.text h2 a.anchor,.text h3 a.anchor{color:inherit;text-decoration:none}
.text h2 a.anchor:hover,.text h3 a.anchor:hover{text-decoration:underline}
.operation{border-top:1px solid var(--line);margin-top:48px;padding-top:4px}
.operation>h2{margin-top:28px}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,460px);gap:36px;align-items:start}
.pair>*{min-width:0}
.aside{position:sticky;top:20px}
.route{display:flex;gap:10px;align-items:baseline;margin-top:12px;flex-wrap:wrap}
.route code{font-weight:650;overflow-wrap:anywhere}
.method{font:700 .76rem/1 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;padding:5px 8px;border-radius:7px;background:var(--good-tint);color:var(--good)}
.method.post{background:var(--warm-tint);color:var(--warm)}
.text .way{font-size:1.25rem;margin:0}
.text pre{margin:12px 0 0;border-radius:14px;padding:14px 18px;max-height:420px;overflow:auto;font-size:.8rem;line-height:1.6}
.text pre.wrap{white-space:pre-wrap;overflow-wrap:anywhere}
.text pre code{font-size:inherit}
.text :not(pre)>code{background:var(--tint);border-radius:5px;padding:1px 5px;overflow-wrap:anywhere}
.text .scroll{margin-top:12px;border-radius:14px;box-shadow:none}
.text th,.text td{padding:9px 16px}
.text thead th{font-size:.78rem;color:var(--soft);font-weight:650;white-space:nowrap}
.fields{margin:14px 0 0;padding:0}
.fields>div{padding:11px 0;border-top:1px solid var(--line)}
.fields dt{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:baseline}
.fields dt>code,.route>code,.text h2 code{background:none!important;padding:0!important}
.fields dt>code{font-weight:650}
.fields dd{margin:3px 0 0;color:var(--soft);font-size:.94rem;max-width:46rem;overflow-wrap:anywhere}
.type{color:var(--soft);font:.82rem/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.type a{color:var(--accent)}
.tag{font-size:.74rem;font-weight:650;padding:1px 8px;border-radius:99px;background:var(--tint);color:var(--accent)}
.tag.old{background:var(--warm-tint);color:var(--warm)}
details.more{margin-top:14px;border:1px solid var(--line);border-radius:14px;background:var(--card)}
details.more>summary{cursor:pointer;padding:11px 18px;font-weight:650}
details.more>.inside{padding:0 18px 16px}
.try{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:16px 18px 18px;box-shadow:var(--shadow)}
.try h3,.example h3{margin:0}
.try .row{display:grid;grid-template-columns:110px minmax(0,1fr);gap:6px 10px;align-items:center;margin-top:10px}
.try label{font:.82rem/1.3 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
.try input,.try select,.try textarea{width:100%;min-width:0;font:inherit;font-size:.88rem;color:var(--ink);background:var(--bg);border:1px solid var(--edge);border-radius:8px;padding:6px 10px}
.try textarea{font:.82rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;min-height:150px}
.try .buttons{display:flex;gap:10px;margin-top:14px;align-items:center;flex-wrap:wrap}
.try details summary{cursor:pointer;margin-top:12px;font-size:.88rem;font-weight:600;color:var(--soft)}
button{font:inherit;cursor:pointer}
button.button{border:0}
button.quiet{background:none;border:1px solid var(--edge);border-radius:9px;color:var(--ink);padding:6px 14px}
.back{font-size:.92rem}
.status{font-size:.86rem;color:var(--soft);margin:12px 0 0!important;overflow-wrap:anywhere}
.example{margin-top:24px}
.example p{font-size:.88rem;color:var(--soft)}
.ways{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,260px),1fr));gap:16px;margin:28px 0 0;padding:0;list-style:none}
.ways .card{padding:20px}
.ways .card a{font-weight:700}
.text .ways pre{margin-top:auto;font-size:.78rem}
.ways .card p{margin:.4em 0 14px}
.text .lead+.links{margin-top:20px}
.addresses td:first-child{width:1%;white-space:nowrap}
.addresses .method{margin-right:2px}
[hidden]{display:none!important}
@media(max-width:1180px){.pair{grid-template-columns:minmax(0,1fr);gap:20px}.aside{position:static}}
@media(max-width:900px){.docs{grid-template-columns:minmax(0,1fr);gap:0;padding-inline:18px}.index{position:static;max-height:none;padding-block:14px;border-bottom:1px solid var(--line)}.index summary{display:block;cursor:pointer;padding:6px 0}.index summary::before{content:"☰";margin-right:10px}.text{padding-top:26px}}
@media(max-width:640px){.addresses td:first-child{width:auto;white-space:normal}.text th,.text td{padding:4px 16px}.text td:first-child,.text th:first-child{padding-top:12px}.text td:last-child{padding-bottom:12px}.text thead{display:none}.try .row{grid-template-columns:minmax(0,1fr);gap:3px}}
`

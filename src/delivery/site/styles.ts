/** The style of every page, inline: nothing is loaded from anywhere. */
export const styles = `
:root{color-scheme:light dark;--bg:#f7f6fb;--card:#fff;--ink:#1b1730;--soft:#5d5875;--line:#e4e1ef;--edge:#8d87a6;--accent:#5b3fd6;--accent-ink:#fff;--tint:#efebff;--good:#0b7a5b;--good-tint:#dcf5ec;--warm:#8a4b00;--warm-tint:#fdf0d8;--glow:#ddd3ff;--glow2:#cdf3ea;--shadow:0 1px 2px #1b173010,0 8px 24px -12px #1b173030}
@media(prefers-color-scheme:dark){:root{--bg:#110e1d;--card:#1a1629;--ink:#efecfb;--soft:#aaa4c6;--line:#2d2745;--edge:#746d96;--accent:#b3a1ff;--accent-ink:#17132b;--tint:#292145;--good:#5fdcb4;--good-tint:#12382e;--warm:#f7c46c;--warm-tint:#3a2a0d;--glow:#33246e;--glow2:#0f3b3a;--shadow:0 1px 2px #0006,0 12px 32px -16px #000a}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
.inner{max-width:1120px;margin:0 auto;padding-inline:24px}
a{color:var(--accent);text-underline-offset:3px}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:6px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:16px;top:12px;z-index:2;background:var(--card);padding:8px 14px;border-radius:8px}
.bar{border-bottom:1px solid var(--line);background:var(--card)}
.bar .inner{display:flex;align-items:center;justify-content:space-between;gap:16px;min-height:64px}
.brand{display:inline-flex;align-items:center;gap:10px;font-weight:750;font-size:1.2rem;letter-spacing:-.02em;color:var(--ink);text-decoration:none}
.bar nav{display:flex;align-items:center;gap:6px 22px;flex-wrap:wrap}
.bar nav a:not(.button){color:var(--soft);text-decoration:none;font-weight:550}
.bar nav a:not(.button):hover,.bar nav a[aria-current]{color:var(--ink)}
.button{display:inline-block;background:var(--accent);color:var(--accent-ink);text-decoration:none;font-weight:650;padding:7px 16px;border-radius:9px}
.button:hover{filter:brightness(1.08)}
h1,h2,h3{line-height:1.15;letter-spacing:-.025em;margin:0;text-wrap:balance}
.hero{background:radial-gradient(60% 120% at 85% 0,var(--glow),transparent 70%),radial-gradient(50% 110% at 5% 10%,var(--glow2),transparent 70%);border-bottom:1px solid var(--line)}
.hero .inner{padding-top:56px;padding-bottom:52px}
.head{display:flex;gap:28px;align-items:flex-start}
.head>div{min-width:0}
.logo{flex:none;display:grid;place-items:center;min-width:112px;height:112px;padding:14px 18px;border-radius:22px;background:#fff;border:1px solid var(--line);box-shadow:var(--shadow)}
.logo img{max-width:200px;max-height:84px;width:auto;height:auto;display:block}
.hero h1,.hero h2{font-size:clamp(2rem,1.2rem + 3.2vw,3.25rem);font-weight:800}
.lead{font-size:1.15rem;color:var(--soft);max-width:46rem;margin:.7em 0 0;text-wrap:pretty}
.facts{display:flex;flex-wrap:wrap;gap:6px 20px;list-style:none;margin:14px 0 0;padding:0;font-weight:550}
.facts .place{color:var(--soft)}
.badge{display:inline-block;font-size:.76rem;font-weight:700;letter-spacing:.02em;padding:3px 11px;border-radius:99px;background:var(--tint);color:var(--accent);margin-bottom:12px}
.badge.live,.badge.programme-published{background:var(--good-tint);color:var(--good)}
.badge.call-for-proposals{background:var(--warm-tint);color:var(--warm)}
.links{display:flex;flex-wrap:wrap;gap:8px;list-style:none;margin:22px 0 0;padding:0}
.links a{display:inline-block;padding:6px 13px;border-radius:9px;border:1px solid var(--line);background:var(--card);color:var(--ink);text-decoration:none;font-size:.92rem;font-weight:550}
.links a:hover{border-color:var(--accent);color:var(--accent)}
.links b{font-weight:650;color:var(--soft);font-size:.86em;margin-left:5px;font-variant-numeric:tabular-nums}
.section{padding-top:44px;padding-bottom:12px}
.section>h2{font-size:1.5rem;font-weight:750}
.section>p{color:var(--soft);margin:.4em 0 0;max-width:46rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,420px),1fr));gap:20px;margin:22px 0 0;padding:0;list-style:none}
.card{background:var(--card);border:1px solid var(--line);border-radius:18px;padding:24px;box-shadow:var(--shadow);display:flex;flex-direction:column}
.card h3{font-size:1.25rem;font-weight:750}
.card .top{display:flex;gap:16px;align-items:flex-start;justify-content:space-between}
.card .logo{min-width:64px;height:64px;padding:8px 12px;border-radius:14px;box-shadow:none}.card .logo img{max-width:120px;max-height:48px}
.card p{color:var(--soft);margin:.5em 0 0}
.card .facts{font-size:.92rem;margin-top:10px}
.card .links{margin-top:auto;padding-top:18px}
.card .links a{padding:4px 10px;font-size:.86rem;background:transparent}
.timetable{display:block;width:100%;margin-top:18px;fill:var(--soft)}
table{border-collapse:collapse;width:100%;font-size:.95rem}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:18px;box-shadow:var(--shadow);margin:22px 0 0}
th,td{text-align:left;padding:12px 20px;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child>*{border-bottom:0}
th[scope=row]{font-weight:600;white-space:nowrap}
code,pre{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
td code{overflow-wrap:anywhere}
pre{background:#17132b;color:#e9e4ff;border-radius:18px;padding:20px 24px;overflow-x:auto;margin:22px 0 0;line-height:1.7}
pre i{color:#9f97c4;font-style:normal}
.message{padding-top:96px;padding-bottom:96px}
.message h1{font-size:2.2rem}
.message p+p{margin-top:28px;display:flex;gap:20px;align-items:center;flex-wrap:wrap}
footer{color:var(--soft);font-size:.9rem;padding-block:44px}
@media(max-width:640px){.inner{padding-inline:18px}.hero .inner{padding-top:36px;padding-bottom:36px}.head{flex-direction:column;gap:18px}.logo{min-width:84px;height:84px}.bar .inner{min-height:58px}.bar nav{gap:14px;font-size:.92rem;flex-wrap:nowrap}.button{padding:6px 12px}.brand{font-size:1.05rem}.card{padding:20px}pre{padding:16px 18px}th,td{display:block;border:0;padding:0 18px}th{padding-top:14px}td{padding-bottom:14px}tr{border-bottom:1px solid var(--line);display:block}tr:last-child{border:0}}
@media(prefers-reduced-motion:no-preference){.links a,.button{transition:border-color .15s,color .15s,filter .15s}}
`

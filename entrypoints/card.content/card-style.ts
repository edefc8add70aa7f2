/** In a shadow root of its own: nothing of the page reaches in. The colours are those of the panel. */
export const CARD_STYLE = `
:host { all: initial; }
.root {
  --surface: #fff; --soft-surface: #f4f7f8; --border: #71858d; --line: #dde5e8; --text: #14252b; --soft: #4c6069;
  --accent: #0a6c77; --accent-soft: #e1f1f3; --on-accent: #fff; --amber-soft: #fdefd3; --amber: #7d4600;
  --red-soft: #fde6e3; --red: #a01f1b; --calm-soft: #e8eef2; --calm: #3c5463;
  color-scheme: light dark; color: var(--text);
  font: 400 13px/1.45 system-ui, "Segoe UI", Roboto, sans-serif; text-align: start;
}
.root *, .root { box-sizing: border-box; }
[hidden] { display: none !important; }
button { font: inherit; color: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.chip {
  position: fixed; display: inline-flex; align-items: stretch; max-inline-size: min(340px, calc(100vw - 16px));
  border: 1px solid var(--border); border-radius: 14px; background: var(--surface);
  box-shadow: 0 1px 2px rgb(16 42 50 / 10%), 0 4px 12px rgb(16 42 50 / 16%);
}
.chip button { border: 0; background: transparent; min-block-size: 26px; }
.chip .open {
  display: inline-flex; align-items: center; gap: 6px; padding: 2px 4px 2px 10px; border-radius: 14px; min-inline-size: 0;
  font-weight: 550;
}
.chip .open span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.chip .dot { flex: none; inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--accent); }
.chip .away { flex: none; inline-size: 26px; padding: 0; border-radius: 14px; color: var(--soft); }
.chip button:hover { background: var(--accent-soft); }
.card {
  position: fixed; inline-size: min(360px, calc(100vw - 16px)); max-block-size: min(480px, calc(100vh - 16px)); overflow: auto;
  border: 1px solid var(--border); border-radius: 10px; background: var(--surface);
  box-shadow: 0 1px 2px rgb(16 42 50 / 10%), 0 8px 24px rgb(16 42 50 / 22%);
}
.head { display: flex; align-items: flex-start; gap: 8px; padding: 12px 8px 0 14px; }
.title { flex: 1; margin: 0; font-size: 14px; font-weight: 650; overflow-wrap: anywhere; }
.badge { flex: none; margin-block-start: 1px; padding: 0 7px; border-radius: 16px; background: var(--calm-soft); color: var(--calm);
  font-size: 11px; font-weight: 600; line-height: 18px; }
.badge[data-severity='moderate'] { background: var(--amber-soft); color: var(--amber); }
.badge[data-severity='serious'] { background: var(--red-soft); color: var(--red); }
.close { flex: none; inline-size: 26px; block-size: 26px; margin-block-start: -3px; border: 0; border-radius: 6px; background: transparent; color: var(--soft); }
.close:hover { background: var(--accent-soft); }
.about { padding: 2px 14px 0; margin: 0; color: var(--soft); overflow-wrap: anywhere; }
.about q { quotes: none; color: var(--text); }
.actions { display: flex; flex-wrap: wrap; gap: 8px; padding: 12px 14px; }
.action { min-block-size: 32px; padding: 3px 12px; border: 1px solid var(--border); border-radius: 8px; background: var(--surface); font-weight: 550; }
.action:hover { background: var(--accent-soft); border-color: var(--accent); }
.action.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.action[aria-disabled='true'] { opacity: .6; cursor: default; }
.status { margin: 0; padding: 0 14px 10px; color: var(--accent); }
.status:empty { display: none; }
.others { padding: 8px 6px; border-block-start: 1px solid var(--line); }
.others h3 { margin: 0; padding: 0 8px 4px; font-size: 11px; font-weight: 600; color: var(--soft); }
.others button { display: block; inline-size: 100%; padding: 5px 8px; border: 0; border-radius: 6px; background: transparent; text-align: start; overflow-wrap: anywhere; }
.others button:hover { background: var(--accent-soft); }
.hide { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 4px; padding: 6px 8px 6px 14px; border-block-start: 1px solid var(--line);
  border-end-start-radius: 10px; border-end-end-radius: 10px; background: var(--soft-surface); color: var(--soft); font-size: 12px; }
.hide button { min-block-size: 24px; padding: 0 6px; border: 0; border-radius: 5px; background: transparent; color: var(--accent); }
.hide button:hover { text-decoration: underline; }
.heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  .root {
    --surface: #202d32; --soft-surface: #192428; --border: #6f868f; --line: #2c3c42; --text: #e6eef0; --soft: #a5b7bd;
    --accent: #5fcbd3; --accent-soft: #123840; --on-accent: #04262a; --amber-soft: #3b2a0f; --amber: #f3c57d;
    --red-soft: #431f1d; --red: #ffaea6; --calm-soft: #25343b; --calm: #b9ccd6;
  }
}
@media (forced-colors: active) { .chip .dot { forced-color-adjust: none; } }
`;

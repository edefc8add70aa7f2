/** In a shadow root of its own: nothing of the page reaches in. The colours are those of the panel. */
export const LIST_STYLE = `
:host { all: initial; }
.list {
  --surface: #fff; --border: #71858d; --text: #14252b; --soft: #4c6069; --accent: #0a6c77; --active: #e1f1f3;
  color-scheme: light dark;
  position: fixed; inset: auto; margin: 0; padding: 4px; box-sizing: border-box;
  inline-size: min(420px, calc(100vw - 16px)); max-block-size: min(320px, calc(100vh - 16px)); overflow: auto;
  border: 1px solid var(--border); border-radius: 8px;
  background: var(--surface); color: var(--text);
  font: 14px/1.35 system-ui, sans-serif; text-align: start;
  box-shadow: 0 8px 24px rgb(16 42 50 / 24%);
}
.list[hidden] { display: none; }
.option { display: flex; gap: 8px; align-items: baseline; padding: 6px 8px; border-radius: 5px; cursor: pointer;
  border-inline-start: 3px solid transparent; }
.option[aria-selected='true'] { background: var(--active); border-inline-start-color: var(--accent); }
.title { flex: 1; overflow-wrap: anywhere; }
.about { color: var(--soft); font-size: 12px; white-space: nowrap; }
.help { margin: 4px 0 0; padding: 6px 8px 2px; border-block-start: 1px solid var(--active); color: var(--soft); font-size: 12px; }
.heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  .list { --surface: #202d32; --border: #6f868f; --text: #e6eef0; --soft: #a5b7bd; --accent: #5fcbd3; --active: #123840; }
}
@media (forced-colors: active) {
  .option[aria-selected='true'] { outline: 2px solid Highlight; outline-offset: -2px; }
}
`;

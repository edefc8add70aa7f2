// @ts-check

/** The sample page's own behaviour, so that there is something to play with: formatting, and sending the reply. */

const editor = document.querySelector('.reply__editor');
const form = document.querySelector('form');
const thread = document.querySelector('.thread');
if (!(editor instanceof HTMLElement) || !form || !thread)
  throw new Error('The page is not as it was written.');

for (const button of document.querySelectorAll('button[data-command]')) {
  // Pressing must not take the selection away from the editor.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    editor.focus();
    document.execCommand(button.getAttribute('data-command') ?? '');
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (editor.textContent.trim() === '') return;
  const message = document.createElement('article');
  message.className = 'message message--agent';
  message.setAttribute('aria-label', 'Agent: Support');
  const text = document.createElement('div');
  text.className = 'message__text';
  text.append(...editor.childNodes);
  message.append(text);
  thread.append(message);
  message.scrollIntoView({ block: 'nearest' });
});

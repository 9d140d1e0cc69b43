/** The buttons of the demonstration page: shown once they work. */
const chat = document.querySelector('accueil-chat');
const said = document.querySelector('[data-said]');

customElements.whenDefined('accueil-chat').then(() => {
  for (const hidden of document.querySelectorAll('[data-open], [data-examples]')) hidden.hidden = false;
});

document.querySelector('[data-open]').addEventListener('click', () => chat.open());

for (const question of document.querySelectorAll('[data-ask]')) {
  question.addEventListener('click', () => chat.send(question.textContent));
}

for (const copy of document.querySelectorAll('[data-copy]')) {
  const code = document.getElementById(copy.dataset.copy);
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    getSelection().selectAllChildren(code); // where copying is not allowed, Ctrl+C is all that is left to do
    const done = await navigator.clipboard?.writeText(code.textContent).then(() => true, () => false);
    said.textContent = done ? copy.dataset.copied : '';
  });
}

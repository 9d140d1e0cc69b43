/** The buttons of the demonstration page. */
const chat = document.querySelector('accueil-chat');
const said = document.querySelector('[data-said]');

for (const hidden of document.querySelectorAll('[data-open], [data-examples], [data-copy]')) hidden.hidden = false;

document.querySelector('[data-open]').addEventListener('click', () => chat.open());

for (const question of document.querySelectorAll('[data-ask]')) {
  question.addEventListener('click', () => chat.send(question.textContent));
}

for (const copy of document.querySelectorAll('[data-copy]')) {
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent);
    said.textContent = copy.dataset.copied;
  });
}

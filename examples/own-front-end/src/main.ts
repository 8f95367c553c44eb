import { askForCode, download, listDocuments, logIn, logOut, sentenceOf } from './portal';

const page = document.querySelector('#page') as HTMLElement;

type Tags = 'a' | 'button' | 'form' | 'h1' | 'input' | 'label' | 'li' | 'p' | 'ul';

const element = <Tag extends Tags>(
  tag: Tag,
  more: Partial<HTMLElementTagNameMap[Tag]> = {},
  children: (Node | string)[] = []
): HTMLElementTagNameMap[Tag] => {
  const made: HTMLElementTagNameMap[Tag] = document.createElement(tag);
  Object.assign(made, more);
  made.append(...children);
  return made;
};

const show = (...parts: Node[]) => page.replaceChildren(...parts);

/** Runs what a press asks for; what goes wrong is said above, and nothing typed is lost. */
const press = async (work: () => Promise<void>) => {
  page.querySelector('[role=alert]')?.remove();
  try {
    await work();
  } catch (error) {
    page.prepend(element('p', { role: 'alert', textContent: sentenceOf(error) }));
  }
};

const form = (label: string, input: HTMLInputElement, onSubmit: (text: string) => Promise<void>) =>
  element(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        void press(() => onSubmit(input.value.trim()));
      },
    },
    [element('label', {}, [label, ' ', input]), element('button', { textContent: 'Continue' })]
  );

const showAddress = () =>
  show(
    element('h1', { textContent: 'My documents' }),
    form(
      'Your email address',
      element('input', { type: 'email', required: true, autocomplete: 'email' }),
      async (email) => {
        const { challenge } = await askForCode(email);
        showCode(challenge);
      }
    )
  );

const showCode = (challenge: string) =>
  show(
    element('h1', { textContent: 'Look into your mailbox' }),
    form(
      'The six digits',
      element('input', { inputMode: 'numeric', autocomplete: 'one-time-code', required: true }),
      async (code) => {
        const { name } = await logIn(challenge, code);
        await showDocuments(name);
      }
    )
  );

const showDocuments = async (name: string) => {
  const { results } = await listDocuments();
  const rows = results.map((document) =>
    element('li', {}, [
      document.name,
      element('button', {
        textContent: 'Download',
        ariaLabel: `Download ${document.name}`,
        onclick: () =>
          void press(async () => {
            element('a', { href: await download(document.id), download: document.name }).click();
          }),
      }),
    ])
  );
  show(
    element('h1', { textContent: `Hello ${name}` }),
    results.length > 0
      ? element('ul', {}, rows)
      : element('p', { textContent: 'Nothing has been shared with you yet.' }),
    element('button', {
      textContent: 'Log out',
      onclick: () =>
        void press(async () => {
          await logOut();
          showAddress();
        }),
    })
  );
};

showAddress();

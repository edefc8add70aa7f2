/** Makes elements whose text stays text. */
export function createMaker(page: Document) {
  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    className: string,
    ...children: readonly (Node | string)[]
  ): HTMLElementTagNameMap[Name] => {
    const element = page.createElement(name);
    if (className !== '') element.className = className;
    element.append(...children);
    return element;
  };
  const makeButton = (className: string, label: string, onClick: () => void): HTMLButtonElement => {
    const button = make('button', className, label);
    button.type = 'button';
    button.addEventListener('click', onClick);
    return button;
  };
  return { make, makeButton };
}

export type Maker = ReturnType<typeof createMaker>;

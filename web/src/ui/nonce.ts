/** Of this page's content security policy: styles that carry it are ours. */
export const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * Gives every style that our own code writes the nonce. antd does so itself, but the part of it that holds the page still behind a dialog
 * forgets to; without this the browser refuses that style and the page scrolls under the dialog.
 */
export const markStyles = (): void => {
  const create = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce();
    return element;
  };
};

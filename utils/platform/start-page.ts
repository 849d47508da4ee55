import { browser } from 'wxt/browser';
import { followTheme } from './theme.ts';

/** Gives a page of the extension its language, title and colours; answers with the element that it is drawn into. */
export function startPage(title?: string): HTMLElement {
  const { i18n } = browser;
  const { documentElement: root } = document;
  root.lang = i18n.getMessage('language');
  const name = i18n.getMessage('name');
  document.title = title === undefined ? name : `${title} · ${name}`;
  followTheme(root);
  const container = document.getElementById('root');
  if (!container) throw new TypeError(`Unexpected page ${location.pathname} without #root`);
  return container;
}

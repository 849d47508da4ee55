import { readSettings, type Settings, watchSettings } from './settings.ts';

/** Gives a page of the extension the colours that the reader chose, from now on. */
export function followTheme(root: HTMLElement): void {
  const show = ({ theme }: Settings): void => {
    if (theme === 'system') delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  void readSettings().then(show);
  watchSettings(show);
}

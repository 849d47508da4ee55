import { browser } from 'wxt/browser';

export interface SavedFile {
  readonly downloadId: number;
  /** Name on disk, without its folder; a number is added by the browser when the name was taken. */
  readonly name: string;
}

/** Saves what stands at an address and waits until it is on disk. Rejects when the browser refuses or the reader cancels. */
export async function saveFile(name: string, address: string): Promise<SavedFile> {
  const downloadId = await download(address, name).catch(() => download(address, plainName(name)));
  const path = await finished(downloadId);
  return { downloadId, name: path.split(/[\\/]/u).at(-1) ?? name };
}

/** Deletes a saved file and its entry in the list of downloads; false when the file was gone or moved. */
export async function deleteFile(downloadId: number): Promise<boolean> {
  const deleted = await browser.downloads.removeFile(downloadId).then(
    () => true,
    () => false,
  );
  await browser.downloads.erase({ id: downloadId });
  return deleted;
}

function download(url: string, filename: string): Promise<number> {
  return browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false });
}

/** For systems whose locale can't write the title: a plain name beats a lost clip. */
function plainName(name: string): string {
  return `jingwen${/\.[a-z]{1,8}$/u.exec(name)?.[0] ?? '.txt'}`;
}

function finished(downloadId: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = async (): Promise<void> => {
      const [item] = await browser.downloads.search({ id: downloadId });
      if (!item || item.state === 'in_progress') return;
      browser.downloads.onChanged.removeListener(onChanged);
      if (item.state === 'complete') resolve(item.filename);
      else reject(new Error(item.error ?? item.state));
    };
    const onChanged = ({ id, state }: { id: number; state?: unknown }): void => {
      if (id === downloadId && state) look().catch(reject);
    };
    browser.downloads.onChanged.addListener(onChanged);
    look().catch(reject);
  });
}

import { browser } from 'wxt/browser';

export interface SavedFile {
  readonly downloadId: number;
  /** Name on disk, without its folder; a number is added by the browser when the name was taken. */
  readonly name: string;
}

/** Saves a text file and waits until it is on disk. Rejects when the browser refuses or the reader cancels. */
export async function saveFile(name: string, mimeType: string, text: string): Promise<SavedFile> {
  const address = fileAddress(mimeType, text);
  try {
    const downloadId = await download(address, name).catch(() => download(address, plainName(name)));
    const path = await finished(downloadId);
    return { downloadId, name: path.split(/[\\/]/u).at(-1) ?? name };
  } finally {
    if (address.startsWith('blob:')) URL.revokeObjectURL(address);
  }
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

/** A service worker can't make blob addresses, and Firefox refuses to download data addresses. */
function fileAddress(mimeType: string, text: string): string {
  if (import.meta.env.BROWSER === 'firefox') return URL.createObjectURL(new Blob([text], { type: mimeType }));
  return `data:${mimeType.split(';')[0]};charset=utf-8;base64,${base64(new TextEncoder().encode(text))}`;
}

/** Chinese takes nine characters a letter when it is percent-encoded, four in base64. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
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

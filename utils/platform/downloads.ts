import { type Browser, browser } from 'wxt/browser';

export interface SavedFile {
  readonly downloadId: number;
  /** Name on disk, without its folder; a number is added by the browser when the name was taken. */
  readonly name: string;
}

/** What to do when there is a file of the name: put a number behind the new one, put it in the old one's place, or ask where to. */
export const CLASHES = ['number', 'overwrite', 'ask'] as const;
export type Clash = (typeof CLASHES)[number];

/** Saves what stands at an address and waits until it is on disk. Rejects when the browser refuses or the reader cancels. */
export async function saveFile(path: string, address: string, clash: Clash): Promise<SavedFile> {
  const downloadId = await download(address, path, clash).catch((error: unknown) => {
    if (/cancel/iu.test(String(error))) throw error;
    return download(address, plainName(path), 'number');
  });
  const saved = await finished(downloadId);
  return { downloadId, name: saved.split(/[\\/]/u).at(-1) ?? path };
}

/**
 * Deletes a file that we saved and its entry in the list of downloads; false when the file was gone or moved, or isn't
 * ours. A file that was saved later in its place stays.
 */
export async function deleteFile(downloadId: number): Promise<boolean> {
  const [item] = await browser.downloads.search({ id: downloadId });
  if (item?.byExtensionId !== browser.runtime.id) return false;
  const deleted = !(await isReplaced(item)) && (await removeFile(downloadId));
  await browser.downloads.erase({ id: downloadId });
  return deleted;
}

async function isReplaced({ id, filename }: Browser.downloads.DownloadItem): Promise<boolean> {
  const namesakes = await browser.downloads.search({ filename });
  return namesakes.some((other) => other.id > id && other.state !== 'interrupted');
}

function removeFile(downloadId: number): Promise<boolean> {
  return browser.downloads.removeFile(downloadId).then(
    () => true,
    () => false,
  );
}

function download(url: string, filename: string, clash: Clash): Promise<number> {
  // Firefox can't ask on a clash only, so there it asks for every file.
  const asks = clash === 'ask' && import.meta.env.BROWSER === 'firefox';
  const conflictAction = clash === 'overwrite' ? 'overwrite' : clash === 'ask' && !asks ? 'prompt' : 'uniquify';
  return browser.downloads.download({ url, filename, conflictAction, saveAs: asks });
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

import { useEffect } from 'react';

/** Takes what is dropped anywhere on the panel: a file, or, where it is wanted, a text. Other drags are left to the browser. */
export function useDrop(onFile: (file: File) => void, onText?: (data: DataTransfer) => void): void {
  useEffect(() => {
    const isWanted = (data: DataTransfer | null): data is DataTransfer =>
      data !== null && (data.types.includes('Files') || Boolean(onText));
    const onDragOver = (event: DragEvent): void => {
      if (isWanted(event.dataTransfer)) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      if (!isWanted(event.dataTransfer)) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) onFile(file);
      else onText?.(event.dataTransfer);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('drop', onDrop);
    };
  });
}

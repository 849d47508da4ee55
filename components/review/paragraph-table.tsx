import type { ReactElement } from 'react';
import type { ParagraphCell } from '../../utils/engine/model/clip.ts';

/** A table of the document. */
export function ParagraphTable({ rows }: { readonly rows: readonly (readonly ParagraphCell[])[] }): ReactElement {
  return (
    <table>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a clip's rows never move
          <tr key={row}>
            {cells.map(({ text, rowSpan, columnSpan }, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a clip's cells never move
              <td colSpan={columnSpan} key={column} rowSpan={rowSpan}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

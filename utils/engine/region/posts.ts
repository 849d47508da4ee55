import type { PageSnapshot } from '../model/snapshot.ts';

const POST_TOKEN =
  /^(?:t_f|t_fsz|postmessage.*|post[-_]?(?:content|message|body|text)|reply.*|floor.*|comment.*|d_post_content|message)$/iu;

/** On a page of posts only the first one is the document: drops the blocks of later containers of the same name. */
export function firstPostOnly(snapshot: PageSnapshot, blocks: readonly number[]): readonly number[] {
  let post: number | undefined;
  let name: string | undefined;
  const kept: number[] = [];
  let lastOfPost = 0;
  for (const i of blocks) {
    const own = postContainer(snapshot, snapshot.blocks[i]?.container ?? -1);
    if (own !== undefined && post === undefined) {
      post = own;
      name = postName(snapshot, own);
    }
    if (own !== undefined && own !== post && postName(snapshot, own) === name) return kept.slice(0, lastOfPost);
    kept.push(i);
    // What stands between two posts is the head of the second one.
    if (own === post) lastOfPost = kept.length;
  }
  return kept;
}

function postContainer(snapshot: PageSnapshot, container: number): number | undefined {
  for (let at = container; at >= 0; at = snapshot.containers[at]?.parent ?? -1) if (postName(snapshot, at) !== undefined) return at;
  return undefined;
}

/** The token that makes a container a post, without the number that tells posts apart. */
function postName(snapshot: PageSnapshot, container: number): string | undefined {
  const { classes = [], id } = snapshot.containers[container] ?? {};
  return [...classes, ...(id ? [id] : [])].find((token) => POST_TOKEN.test(token))?.replace(/[\d_-]+$/u, '');
}

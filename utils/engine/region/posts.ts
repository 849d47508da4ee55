import type { Container, PageSnapshot } from '../model/snapshot.ts';

const POST_TOKEN =
  /^(?:t_f|t_fsz|postmessage.*|post[-_]?(?:content|message|body|text)|reply.*|floor.*|comment.*|d_post_content|message)$/iu;

/** A container that holds a post, by the token that says so, without the number that tells posts apart. */
interface Post {
  readonly name: string;
}

/** On a page of posts only the first one is the document: drops the blocks of later containers of the same name. */
export function firstPostOnly(snapshot: PageSnapshot, blocks: readonly number[]): readonly number[] {
  const posts = postsByContainer(snapshot);
  let post: Post | undefined;
  const kept: number[] = [];
  let lastOfPost = 0;
  for (const i of blocks) {
    const own = posts[snapshot.blocks[i]?.container ?? -1];
    post ??= own;
    if (own !== undefined && own !== post && own.name === post?.name) return kept.slice(0, lastOfPost);
    kept.push(i);
    // What stands between two posts is the head of the second one.
    if (own === post) lastOfPost = kept.length;
  }
  return kept;
}

/** The nearest post around each container; parents come before children. */
function postsByContainer({ containers }: PageSnapshot): readonly (Post | undefined)[] {
  const posts: (Post | undefined)[] = [];
  for (const container of containers) {
    const name = postName(container);
    posts.push(name === undefined ? posts[container.parent] : { name });
  }
  return posts;
}

function postName({ classes, id }: Container): string | undefined {
  const token = classes.find((own) => POST_TOKEN.test(own)) ?? (id && POST_TOKEN.test(id) ? id : undefined);
  return token?.replace(/(?<![\d_-])[\d_-]+$/u, '');
}

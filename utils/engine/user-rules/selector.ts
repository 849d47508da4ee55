import type { Container, PageSnapshot } from '../model/snapshot.ts';

/** One element of a selector. */
interface Compound {
  readonly tag: string | undefined;
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

const LONGEST = 300;
const NAME = String.raw`[\p{L}\p{N}_-]{1,80}`;
const COMPOUND = new RegExp(`^(${NAME})?(?:#(${NAME}))?((?:\\.${NAME}){0,12})$`, 'u');

/** A selector of tags, ids and classes, with spaces for "somewhere inside"; undefined when it is anything else. */
export function parseSelector(selector: string): readonly Compound[] | undefined {
  const words = selector.length <= LONGEST ? selector.trim().split(/\s+/u) : [];
  const compounds = words.map((word) => COMPOUND.exec(word));
  if (compounds.length === 0 || compounds.some((match) => !match?.[0])) return undefined;
  return compounds.map((match) => ({
    tag: match?.[1]?.toLowerCase(),
    id: match?.[2],
    classes: match?.[3]?.split('.').filter(Boolean) ?? [],
  }));
}

/** Whether each container of a snapshot is such an element or lies inside one; their order puts parents first. */
export function containersIn(snapshot: PageSnapshot, selector: readonly Compound[]): readonly boolean[] {
  // How many compounds of the selector the way down to a container has met.
  const met: number[] = [];
  for (const container of snapshot.containers) {
    const above = met[container.parent] ?? 0;
    const next = selector[above];
    met.push(next && fits(container, next) ? above + 1 : above);
  }
  return met.map((count) => count === selector.length);
}

function fits({ tag, id, classes }: Container, wanted: Compound): boolean {
  return (
    (wanted.tag === undefined || wanted.tag === tag) &&
    (wanted.id === undefined || wanted.id === id) &&
    wanted.classes.every((name) => classes.includes(name))
  );
}

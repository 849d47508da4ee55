import { CODES_FROM, NOTHING, type RunLayout } from '../utils/engine/voice/run-table.ts';

/** A node of the tree of runs: the characters that go on, and what the run that ends here says. */
interface Node {
  readonly next: Map<string, Node>;
  says: string;
}

/**
 * Runs of characters, each with the code of what it says, as a tree in three strings: the children
 * of a node lie where its own number and that of their letter add up to. Every node has a number of its own, so that a
 * slot's letter tells whose child it is.
 */
export function layOutRuns(runs: ReadonlyMap<string, number>): RunLayout {
  const root = treeOf(runs);
  const letters = lettersOf(root);
  const slots = new Slots(letters);
  const numberOf = new Map(letters.map((letter, i) => [letter, i + 1]));
  const at = new Map<Node, number>();
  for (const [letter, node] of root.next) at.set(node, numberOf.get(letter) ?? 0);
  const parents = nodesOf(root).filter((node) => node !== root && node.next.size > 0);
  // The large families first: a small one finds room anywhere.
  for (const parent of parents.toSorted((a, b) => b.next.size - a.next.size)) {
    const numbers = [...parent.next.keys()].map((letter) => numberOf.get(letter) ?? 0).toSorted((a, b) => a - b);
    const base = slots.place(numbers);
    slots.bases.set(parent, base);
    for (const [letter, node] of parent.next) at.set(node, base + (numberOf.get(letter) ?? 0));
  }
  const [characters, next, says] = [0, 1, 2].map(() => Array.from({ length: slots.length }, () => NOTHING)) as [
    string[],
    string[],
    string[],
  ];
  for (const node of nodesOf(root))
    for (const [letter, child] of node.next) {
      const slot = at.get(child) ?? 0;
      const base = slots.bases.get(child);
      characters[slot] = letter;
      says[slot] = child.says;
      if (base !== undefined) next[slot] = String.fromCharCode(CODES_FROM + base / 2);
    }
  return { letters: letters.length, characters: characters.join(''), next: next.join(''), says: says.join('') };
}

/** Which slots are taken, and by whose children. */
class Slots {
  readonly bases = new Map<Node, number>();
  readonly #isTaken: boolean[];
  readonly #numbers = new Set<number>();

  /** The first are those of the letters themselves. */
  constructor(letters: readonly string[]) {
    this.#isTaken = [true, ...letters.map(() => true)];
  }

  get length(): number {
    return this.#isTaken.length;
  }

  /** The least even number that nobody has and with which all letters fall on free slots. */
  place(numbers: readonly number[]): number {
    const [first = 0] = numbers;
    for (let base = 2; ; base += 2) {
      if (this.#isTaken[base + first] || this.#numbers.has(base) || numbers.some((number) => this.#isTaken[base + number])) continue;
      this.#numbers.add(base);
      for (const number of numbers) {
        while (this.#isTaken.length <= base + number) this.#isTaken.push(false);
        this.#isTaken[base + number] = true;
      }
      return base;
    }
  }
}

function treeOf(runs: ReadonlyMap<string, number>): Node {
  const root: Node = { next: new Map(), says: NOTHING };
  for (const [run, says] of [...runs].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    let node = root;
    for (const letter of run.split('')) {
      const next = node.next.get(letter) ?? { next: new Map(), says: NOTHING };
      node.next.set(letter, next);
      node = next;
    }
    node.says = String.fromCharCode(says);
  }
  // Every letter has a slot of its own, whether a run begins with it or not.
  for (const letter of new Set([...runs.keys()].flatMap((run) => run.split(''))))
    if (!root.next.has(letter)) root.next.set(letter, { next: new Map(), says: NOTHING });
  return root;
}

function nodesOf(node: Node): readonly Node[] {
  return [node, ...[...node.next.values()].flatMap(nodesOf)];
}

/** The letters, those that go on most runs first: families of low numbers lie closer. */
function lettersOf(root: Node): readonly string[] {
  const counts = new Map<string, number>();
  for (const node of nodesOf(root)) for (const letter of node.next.keys()) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([letter]) => letter);
}

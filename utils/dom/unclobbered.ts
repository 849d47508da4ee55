/**
 * Elements with a name or id hide members of their document and of their form: `<input name="firstChild">` takes the
 * place of the form's first child. What is read here is what the node's own kind defines.
 */
const ORIGINAL = Symbol('original');

/** A member of a node that may be hidden. */
export function ownMember<Target extends object, Name extends keyof Target>(node: Target, name: Name): Target[Name] {
  return Reflect.get(Object.getPrototypeOf(node), name, node);
}

/** Whether elements inside may hide the members of this one: only forms let them. */
export function isClobberable(node: object): boolean {
  return 'elements' in node;
}

/** The node with all its members, to read from; where the browser wants the node itself, give it the original. */
export function unclobbered<Target extends object>(node: Target): Target {
  return new Proxy(node, {
    get(target, name) {
      if (name === ORIGINAL) return target;
      const member: unknown = Reflect.get(Object.getPrototypeOf(target), name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/** The node with all its members, at no cost where nothing can hide them. Forms are told by their name, or by what hides it: that is quick to ask. */
export function whole<Target extends object>(node: Target): Target {
  const { localName } = node as { readonly localName?: unknown };
  return (localName === 'form' || typeof localName !== 'string') && isClobberable(node) ? unclobbered(node) : node;
}

/** The node that an unclobbered one stands for; any other is its own. */
export function originalOf<Target extends object>(node: Target): Target {
  // Only what stands for a node of this very type answers to the symbol.
  return (Reflect.get(node, ORIGINAL) as Target | undefined) ?? node;
}

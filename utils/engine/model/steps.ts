/** Long work in steps: between two of them its caller may let others run. */
export type Steps<T> = Generator<undefined, T>;

/** Takes all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How much may be asked and not yet taken. The bytes are those of the questions; the last one that is let in may exceed them. */
export interface Bounds {
  readonly count: number;
  readonly bytes: number;
}

/** A question and the answer that is awaited. */
interface Asked<Answer> {
  readonly bytes: number;
  readonly answer: Promise<Answer>;
}

/** Asks while there is room, and gives the answers in the order of the questions, each as soon as it and those before it are there. */
export async function* inOrder<Question, Answer>(
  questions: AsyncIterator<Question, undefined>,
  ask: (question: Question) => Asked<Answer>,
  bounds: Bounds,
): AsyncGenerator<Answer, undefined> {
  const asked: Asked<{ readonly answer: Answer }>[] = [];
  let bytes = 0;
  let next: Promise<IteratorResult<Question, undefined>> | undefined;
  let isOver = false;
  while (!isOver || asked.length > 0) {
    if (!isOver && asked.length < bounds.count && bytes < bounds.bytes) next ??= questions.next();
    const came = await Promise.race([...(next ? [next] : []), ...asked.slice(0, 1).map(({ answer }) => answer)]);
    if ('answer' in came) {
      bytes -= asked.shift()?.bytes ?? 0;
      yield came.answer;
    } else {
      next = undefined;
      if (came.done) isOver = true;
      else {
        const one = ask(came.value);
        bytes += one.bytes;
        asked.push({ bytes: one.bytes, answer: one.answer.then((answer) => ({ answer })) });
      }
    }
  }
  return undefined;
}

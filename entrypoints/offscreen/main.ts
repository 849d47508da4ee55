import { isFromExtension, onMessage } from '../../utils/platform/door.ts';
import { isToWorkshop, JOBS } from '../../utils/platform/jobs.ts';
import type { FromWorkshop } from '../../utils/platform/workshop.ts';

onMessage({ from: isFromExtension, expects: isToWorkshop }, ({ job, ask }): Promise<FromWorkshop> => {
  // The name and what is asked for come from one call of `inWorkshop`, so they belong together.
  const run = JOBS[job] as (ask: unknown) => Promise<unknown>;
  return run(ask).then(
    (result) => ({ answer: result }),
    (error: unknown) => ({ message: String(error) }),
  );
});

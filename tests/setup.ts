import fc from 'fast-check';

/** More cases on demand: `FC_RUNS=5000 npx vitest run --project unit`. */
fc.configureGlobal({ numRuns: Number(process.env.FC_RUNS ?? 100) });

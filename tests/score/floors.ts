/** Measured figures that may only get better: raise them when they are beaten, never lower them. Ceilings for `surviving`, `wrong` and `alarms`. */
export const FLOORS = {
  tune: {
    cases: { kept: 0.999, body: 0.999, paragraphs: 0.988, surviving: 0.001, titles: 1, truncation: 1 },
    pages: { kept: 0.999, body: 0.99, paragraphs: 0.976, surviving: 0.036, titles: 0.993, truncation: 0.953 },
    lines: 0.998,
    joins: { joined: 0.995, wrong: 0.0005 },
    cuts: { alarms: 0, notice: 0.84, 'open-end': 0.8, elision: 1, enumeration: 0.93, promise: 1, claim: 0.93, 'next-page': 1 },
    collections: 0.6,
  },
  measure: {
    cases: { kept: 0.994, body: 0.993, paragraphs: 0.976, surviving: 0.039, titles: 0.985, truncation: 1 },
    pages: { kept: 0.992, body: 0.987, paragraphs: 0.964, surviving: 0.052, titles: 1, truncation: 0.938 },
    lines: 0.99,
    joins: { joined: 0.99, wrong: 0.0005 },
    cuts: { alarms: 0, notice: 0.7, 'open-end': 0.88, elision: 1, enumeration: 0.96, promise: 1, claim: 0.95, 'next-page': 1 },
    collections: 0.6,
  },
} as const;

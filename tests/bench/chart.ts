import { type Growth, SIZES } from './page-figures.ts';

const COLOURS: Readonly<Record<string, string>> = { floor: '#8a8578', capture: '#0f6b5c', jingwen: '#b3261e', readability: '#3a5fa8' };
const [WIDTH, HEIGHT, LEFT, TOP] = [640, 380, 60, 20];

/** Time over size, both by powers of ten, as an SVG. */
export function chart(growths: readonly Growth[]): string {
  const x = (size: number): number => LEFT + ((Math.log10(size) - 4) / 2.7) * (WIDTH - LEFT - 110);
  const y = (time: number): number => HEIGHT - 40 - ((Math.log10(Math.max(time, 0.01)) + 2) / 6.2) * (HEIGHT - 40 - TOP);
  const lines = growths.map(({ peer, times }) => {
    const points = times.map((time, i) => `${x(SIZES[i] ?? 1).toFixed(1)},${y(time).toFixed(1)}`);
    const [endX, endY] = (points.at(-1) ?? '0,0').split(',');
    return `<polyline fill="none" stroke="${COLOURS[peer]}" stroke-width="2" points="${points.join(' ')}"/><text x="${Number(endX) + 8}" y="${Number(endY) + 4}" fill="${COLOURS[peer]}">${peer}</text>`;
  });
  const columns = SIZES.map(
    (size) =>
      `<text x="${x(size)}" y="${HEIGHT - 16}" text-anchor="middle">${size >= 1e6 ? `${size / 1e6} MB` : `${size / 1000} KB`}</text>`,
  );
  const rows = [0.01, 0.1, 1, 10, 100, 1000, 10_000].map(
    (time) =>
      `<path d="M${LEFT} ${y(time).toFixed(1)}H${WIDTH - 110}" stroke="#ddd"/><text x="${LEFT - 8}" y="${(y(time) + 4).toFixed(1)}" text-anchor="end">${time} ms</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#444"><title>时间随网页大小的增长</title><rect width="100%" height="100%" fill="#fff"/>${rows.join('')}${columns.join('')}${lines.join('')}</svg>\n`;
}
